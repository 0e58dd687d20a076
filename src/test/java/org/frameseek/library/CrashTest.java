package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Precision;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.IndexReport;
import org.frameseek.index.ProjectingEncoder;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.child.ChildPictures;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A decoder that crashes takes the program along once, not at every start, and costs no row. Tried again, it runs in a
/// process of its own.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no program that sends signals")
class CrashTest {
    private static final int FRAMES = 600;
    private static final int KEYFRAMES = 50;

    @TempDir
    Path folder;

    /// Tells how many batches it has encoded.
    private static class CountingEncoder extends ProjectingEncoder {
        private int batches;

        @Override
        public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
            encoded(++batches);
            return super.encode(rgb, count);
        }

        void encoded(int batches) {
            // Overridden where something is to happen.
        }
    }

    /// A process that indexes until a signal ends it.
    static final class Filling {
        static void main(String[] arguments) throws Exception {
            fill(Path.of(arguments[0]), new CountingEncoder() {
                @Override
                void encoded(int batches) {
                    System.out.write('.');
                    System.out.flush();
                }
            });
            // Work that ended before the signal came must not look like success.
            System.in.read();
        }
    }

    private static IndexReport fill(Path folder, ProjectingEncoder encoder) throws Exception {
        var library = new Library(folder.resolve("library"));
        return library.fill(new Videos(library).open(folder.resolve("film.mp4")), encoder, IndexOptions.EXACT,
                _ -> { }, () -> false);
    }

    private void makeFilm() throws IOException {
        TestVideos.numbered(folder, "film.mp4",
                new TestVideos.Clip().frames(FRAMES).encode("-g", String.valueOf(KEYFRAMES)));
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            assertEquals(0, new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// A process that shows a video until a signal ends it.
    static final class Showing {
        static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            var library = new Library(folder.resolve("library"));
            try (var reading = new Videos(library).reading(folder.resolve("film.mp4"))) {
                System.out.write(reading.isSuspect() ? 's' : '.');
                System.out.flush();
                System.in.read();
            }
        }
    }

    private void endBy(String signal) throws Exception {
        makeFilm();
        endBy(signal, Filling.class, ".....");
    }

    private void endBy(String signal, Class<?> main, String output) throws Exception {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx128m", "-XX:-CreateCoredumpOnCrash", "-cp", classes, main.getName(),
                folder.toString()).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var said = process.getInputStream()) {
            for (char expected : output.toCharArray()) {
                assertEquals(expected, said.read());
            }
            signal(signal, process.toHandle());
            assertTrue(process.waitFor() != 0);
        }
    }

    @Test
    void aVideoThatCrashesItsDecoderIsTriedAgainOnlyWhenAsked() throws Exception {
        endBy("SEGV");
        var refused = assertThrows(IndexException.class, () -> fill(folder, new ProjectingEncoder()));
        assertEquals(Fault.CRASHED, refused.fault());
        assertTrue(refused.getMessage().contains("film.mp4"), refused.getMessage());
        var children = new AtomicInteger();
        var report = fill(folder, new CountingEncoder() {
            @Override
            void encoded(int batches) {
                children.accumulateAndGet((int) ProcessHandle.current().children().count(), Math::max);
            }
        });
        assertEquals(1, children.get(), "processes that decode");
        assertTrue(report.complete());
        assertTrue(report.encoded() < FRAMES, "what was done before the crash is kept");
        // From its first frame, where the one before may have begun later.
        fill(folder, new ProjectingEncoder("c3d4", Precision.FP32));
        assertNothingRemembered();
        assertArrayEquals(rows(folder.resolve("library")), rowsOfAPlainRun());
    }

    private byte[] rowsOfAPlainRun() throws Exception {
        var plain = Files.createDirectory(folder.resolve("plain"));
        Files.copy(folder.resolve("film.mp4"), plain.resolve("film.mp4"));
        fill(plain, new ProjectingEncoder());
        return rows(plain.resolve("library"));
    }

    /// All vectors, in order.
    private static byte[] rows(Path library) throws Exception {
        var entry = new Library(library).entries().stream()
                .filter(index -> index.header() != null
                        && index.header().encoder().comparable(new ProjectingEncoder().identity()))
                .findFirst().orElseThrow();
        try (var index = VideoIndex.open(entry.file())) {
            return index.embeddings().toArray(ValueLayout.JAVA_BYTE);
        }
    }

    @Test
    void anotherCrashCostsAtMostTheFramesUpToTheNextKeyframe() throws Exception {
        endBy("SEGV");
        assertThrows(IndexException.class, () -> fill(folder, new ProjectingEncoder()));
        var other = new ProjectingEncoder("c3d4", Precision.FP32) {
            private int batches;

            @Override
            public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                if (++batches == 20) {
                    // A crash takes Java a while to report, and the child decodes on.
                    ProcessHandle.current().children().forEach(child -> signal("KILL", child));
                }
                return super.encode(rgb, count);
            }
        };
        var report = fill(folder, other);
        assertTrue(report.complete());
        assertTrue(report.damaged() < KEYFRAMES, report.toString());
        assertEquals(FRAMES, report.own() + report.reused() + report.damaged(), report.toString());
        assertRemembered(1);
    }

    @Test
    void whatIsNoVideoDoesAChildNoHarm() throws Exception {
        ChildPictures.tryOut(Files.writeString(folder.resolve("notes.mp4"), "no video"));
    }

    @Test
    void eachCrashOfAVideoOnScreenIsRefusedOnce() throws Exception {
        makeFilm();
        Files.createDirectory(folder.resolve("library"));
        var videos = new Videos(new Library(folder.resolve("library")));
        var film = folder.resolve("film.mp4");
        for (var said : List.of(".", "s")) {
            endBy("SEGV", Showing.class, said);
            assertThrows(IndexException.class, () -> videos.reading(film));
        }
        try (var first = videos.reading(film); var second = videos.reading(film)) {
            assertTrue(first.isSuspect());
            second.trust();
            assertFalse(first.isSuspect());
        }
        assertNothingRemembered();
    }

    @Test
    void aProcessThatWasKilledIsNoCrash() throws Exception {
        endBy("KILL");
        assertTrue(fill(folder, new ProjectingEncoder()).complete());
        assertNothingRemembered();
    }

    private void assertNothingRemembered() throws Exception {
        assertRemembered(0);
    }

    private void assertRemembered(int notes) throws Exception {
        try (var files = Files.list(folder.resolve("library"))) {
            assertEquals(notes, files.filter(file -> file.getFileName().toString().startsWith(".reading")).count());
        }
    }
}
