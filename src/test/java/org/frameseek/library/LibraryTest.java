package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.frameseek.encoder.Precision;
import org.frameseek.index.ContentKey;
import org.frameseek.index.DrawnVideo;
import org.frameseek.index.FileIdentity;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.index.IndexFillProcess;
import org.frameseek.index.IndexJob;
import org.frameseek.index.IndexLockHolder;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.IndexReport;
import org.frameseek.index.ProjectingEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    Path folder;
    private Path indexes;
    private Library library;
    private DrawnVideo drawn;

    @BeforeEach
    void open() throws Exception {
        indexes = folder.resolve("a/library");
        library = new Library(indexes);
        drawn = new DrawnVideo(folder.resolve("film.mp4"), 30);
    }

    @Test
    void findsTheIndexAgainAfterTheVideoMoved() throws Exception {
        fill(drawn, new ProjectingEncoder("m1", Precision.FP32));
        var moved = Files.move(drawn.video().file(), folder.resolve("renamed.mp4"));
        var key = ContentKey.of(moved);
        try (var found = library.lease(key, new ProjectingEncoder("m1", Precision.BF16).identity()).orElseThrow()) {
            assertTrue(found.get().complete());
            assertEquals(folder.resolve("film.mp4"), found.get().header().source().file().orElseThrow());
            library.noteSource(found.get(), open(moved).identity());
        }
        assertEquals(moved, library.entries().getFirst().header().source().file().orElseThrow());
        assertEquals(List.of(), library.verify(library.entries().getFirst()));
        assertTrue(library.lease(key, new ProjectingEncoder("m2", Precision.FP32).identity()).isEmpty());
    }

    @Test
    void aLibraryThatIsNotThereIsEmpty() throws Exception {
        assertEquals(List.of(), library.entries());
        assertTrue(library.lease(ContentKey.of(drawn.video().file()), new ProjectingEncoder().identity()).isEmpty());
        assertFalse(Files.exists(indexes));
    }

    @Test
    void listsDamagedFilesToo() throws Exception {
        fill(drawn, new ProjectingEncoder());
        var junk = Files.writeString(indexes.resolve("junk.safetensors"), "not an index at all");
        Files.setLastModifiedTime(junk, FileTime.fromMillis(1000));
        Files.writeString(indexes.resolve("notes.txt"), "ignored");
        var entries = library.entries();
        assertEquals(2, entries.size());
        var good = entries.get(0);
        assertNull(good.problem());
        assertEquals(30, good.frames());
        assertEquals(30, good.indexed());
        assertTrue(good.complete());
        assertEquals(30 * 1001 / 30_000.0, good.durationSeconds(), 1e-9);
        assertEquals(Files.size(good.file()), good.bytes());
        var bad = entries.get(1);
        assertNull(bad.header());
        assertNotNull(bad.problem());
        assertEquals(List.of(bad.problem()), library.verify(bad));
        library.remove(bad);
        library.remove(good);
        assertEquals(List.of(), library.entries());
        library.remove(good);
        assertEquals(1, library.verify(good).size());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no named pipes in folders")
    void whatIsNoFileHidesNothing() throws Exception {
        fill(drawn, new ProjectingEncoder());
        Files.createDirectory(indexes.resolve("folder.safetensors"));
        new ProcessBuilder("mkfifo", indexes.resolve("pipe.safetensors").toString()).start().waitFor();
        var entries = library.entries();
        assertEquals(3, entries.size());
        assertEquals(1, entries.stream().filter(entry -> library.verify(entry).isEmpty()).count());
    }

    @Test
    void anIndexIsMappedOnceForAllWhoReadIt() throws Exception {
        fill(drawn, new ProjectingEncoder());
        var key = ContentKey.of(drawn.video().file());
        var encoder = new ProjectingEncoder().identity();
        var one = library.lease(key, encoder).orElseThrow();
        var other = library.lease(key, encoder).orElseThrow();
        var index = one.get();
        assertSame(index, other.get());
        one.close();
        assertEquals(30, index.decoded());
        other.close();
        assertThrows(IllegalStateException.class, index::decoded);
        try (var later = library.lease(key, encoder).orElseThrow()) {
            assertEquals(30, later.get().decoded());
        }
    }

    @Test
    void tellsEveryListenerWhatChanges() throws Exception {
        var heard = new ArrayList<Change>();
        var ended = new ArrayList<Change>();
        library.listen(heard::add);
        library.listen(ended::add).close();
        var video = open(drawn.video().file());
        library.fill(video, new ProjectingEncoder(), drawn, IndexOptions.EXACT, _ -> { }, () -> false);
        library.remove(library.entries().getFirst());
        assertInstanceOf(Change.Prepared.class, heard.getFirst());
        assertInstanceOf(Change.Grew.class, heard.get(1));
        assertInstanceOf(Change.Filled.class, heard.get(heard.size() - 2));
        assertInstanceOf(Change.Removed.class, heard.getLast());
        assertEquals(List.of(), ended);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows deletes no file that is in use")
    void aLibraryThatIsDeletedMeanwhileIsNoSuccess() throws Exception {
        try (var job = prepare(drawn, new ProjectingEncoder()); var index = job.index()) {
            Files.delete(index.file());
            var failure = assertThrows(IndexException.class, () -> job.run(IndexOptions.EXACT, _ -> { }, () -> false));
            assertEquals(Fault.VANISHED, failure.fault());
        }
    }

    @Test
    void doesNotListWhatVanishesMeanwhile() throws Exception {
        fill(drawn, new ProjectingEncoder());
        // In the folder's listing and yet not there, as a file that is removed while the folder is read.
        Files.createSymbolicLink(indexes.resolve("vanished.safetensors"), indexes.resolve("nowhere"));
        assertEquals(1, library.entries().size());
        assertNull(library.entries().getFirst().problem());
    }

    @Test
    void aDamagedIndexIsNotFoundAndIsMadeAnew() throws Exception {
        fill(drawn, new ProjectingEncoder());
        var file = library.entries().getFirst().file();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 700));
        var key = ContentKey.of(drawn.video().file());
        assertTrue(library.lease(key, new ProjectingEncoder().identity()).isEmpty());
        assertEquals(30, fill(drawn, new ProjectingEncoder()).encoded());
        library.lease(key, new ProjectingEncoder().identity()).orElseThrow().close();
    }

    @Test
    void anIndexOfOtherFramesIsMadeAnew() throws Exception {
        fill(drawn, new ProjectingEncoder());
        var reread = new DrawnVideo(drawn.video().file(), 31);
        assertEquals(31, fill(reread, new ProjectingEncoder()).encoded());
    }

    @Test
    void twoJobsNeverFillOneIndex() throws Exception {
        var job = prepare(drawn, new ProjectingEncoder());
        try (var _ = job.index()) {
            var refused = assertThrows(IndexException.class,
                    () -> prepare(drawn, new ProjectingEncoder()));
            assertEquals("index.locked", refused.code());
            assertTrue(refused.getMessage().contains(Long.toString(ProcessHandle.current().pid())));
            var entry = library.entries().getFirst();
            assertEquals("index.locked", assertThrows(IndexException.class, () -> library.remove(entry)).code());
            // Another model's index of the same video is another file.
            try (var other = prepare(drawn, new ProjectingEncoder("m2", Precision.FP32))) {
                other.index().close();
            }
            job.close();
            try (var again = prepare(drawn, new ProjectingEncoder())) {
                again.index().close();
            }
        }
    }

    @Test
    void anotherProcessHoldsTheLockUntilItDies() throws Exception {
        fill(drawn, new ProjectingEncoder());
        var file = library.entries().getFirst().file();
        var process = IndexFillProcess.start(IndexLockHolder.class, file);
        try {
            assertEquals('L', process.getInputStream().read());
            var refused = assertThrows(IndexException.class,
                    () -> prepare(drawn, new ProjectingEncoder()));
            assertEquals("index.locked", refused.code());
            assertTrue(refused.getMessage().contains(Long.toString(process.pid())), refused.getMessage());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertEquals(0, fill(drawn, new ProjectingEncoder()).encoded());
    }

    @Test
    void aLibraryThatCannotBeWrittenIsNamed() throws Exception {
        Files.createDirectories(indexes.getParent());
        Files.writeString(indexes, "a file where the folder should be");
        var refused = assertThrows(IndexException.class,
                () -> prepare(drawn, new ProjectingEncoder()));
        assertEquals("index.folder", refused.code());
        assertTrue(refused.getMessage().contains(indexes.toString()));
        assertTrue(refused.message(Locale.SIMPLIFIED_CHINESE).contains(indexes.toString()));
    }

    @Test
    void aVideoThatWentAwayIsNamed() throws Exception {
        Files.delete(drawn.video().file());
        assertEquals("media.no-such-file", assertThrows(IndexException.class,
                () -> prepare(drawn, new ProjectingEncoder())).code());
    }

    private IndexJob prepare(DrawnVideo video, ProjectingEncoder encoder) throws Exception {
        var file = video.video().file();
        return library.prepare(
                new OpenVideo(video.video(), ContentKey.of(file), FileIdentity.of(file)), encoder, video);
    }

    private OpenVideo open(Path file) throws Exception {
        return new OpenVideo(drawn.video(), ContentKey.of(file), FileIdentity.of(file));
    }

    private IndexReport fill(DrawnVideo video, ProjectingEncoder encoder) throws Exception {
        try (var job = prepare(video, encoder); var _ = job.index()) {
            return job.run(IndexOptions.EXACT, _ -> { }, () -> false);
        }
    }
}
