package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.ContentKey;
import org.frameseek.index.DrawnVideo;
import org.frameseek.index.FileIdentity;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.IndexReport;
import org.frameseek.index.ProjectingEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A decoder that crashes takes the program along once, not at every start, and costs no row.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no program that sends signals")
class CrashTest {
    private static final int FRAMES = 1_000;

    @TempDir
    Path folder;

    /// A process that indexes until a signal ends it.
    static final class Filling {
        static void main(String[] arguments) throws Exception {
            var encoder = new ProjectingEncoder() {
                @Override
                public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                    System.out.write('.');
                    System.out.flush();
                    return super.encode(rgb, count);
                }
            };
            fill(Path.of(arguments[0]), encoder);
            // Work that ended before the signal came must not look like success.
            System.in.read();
        }
    }

    private static IndexReport fill(Path folder, ProjectingEncoder encoder) throws Exception {
        var drawn = new DrawnVideo(folder.resolve("film.mp4"), FRAMES);
        var file = drawn.video().file();
        var open = new OpenVideo(drawn.video(), ContentKey.of(file), FileIdentity.of(file));
        return new Library(folder.resolve("library"))
                .fill(open, encoder, drawn, IndexOptions.EXACT, _ -> { }, () -> false);
    }

    private void endBy(String signal) throws Exception {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx128m", "-XX:-CreateCoredumpOnCrash", "-cp", classes, Filling.class.getName(),
                folder.toString()).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var output = process.getInputStream()) {
            for (int batch = 0; batch < 5; batch++) {
                assertEquals('.', output.read());
            }
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
            assertTrue(process.waitFor() != 0);
        }
    }

    @Test
    void aVideoThatCrashesItsDecoderIsTriedAgainOnlyWhenAsked() throws Exception {
        endBy("SEGV");
        var refused = assertThrows(IndexException.class, () -> fill(folder, new ProjectingEncoder()));
        assertEquals(Fault.CRASHED, refused.fault());
        assertTrue(refused.getMessage().contains("film.mp4"), refused.getMessage());
        var report = fill(folder, new ProjectingEncoder());
        assertTrue(report.complete());
        assertTrue(report.encoded() < FRAMES, "what was done before the crash is kept");
        assertNothingRemembered();
    }

    @Test
    void aProcessThatWasKilledIsNoCrash() throws Exception {
        endBy("KILL");
        assertTrue(fill(folder, new ProjectingEncoder()).complete());
        assertNothingRemembered();
    }

    private void assertNothingRemembered() throws Exception {
        try (var files = Files.list(folder.resolve("library"))) {
            assertEquals(List.of(), files.filter(file -> file.getFileName().toString().startsWith(".")).toList());
        }
    }
}
