package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {
    @TempDir
    Path folder;
    private Path library;
    private IndexStore store;
    private DrawnVideo drawn;

    @BeforeEach
    void open() throws Exception {
        library = folder.resolve("a/library");
        store = new IndexStore(library);
        drawn = new DrawnVideo(folder.resolve("film.mp4"), 30);
    }

    @Test
    void findsTheIndexAgainAfterTheVideoMoved() throws Exception {
        fill(drawn, new ProjectingEncoder("m1", "fp32"));
        var moved = Files.move(drawn.video().file(), folder.resolve("renamed.mp4"));
        var key = ContentKey.of(moved);
        try (var found = store.find(key, new ProjectingEncoder("m1", "bf16").identity()).orElseThrow()) {
            assertTrue(found.complete());
            assertEquals(folder.resolve("film.mp4").toString(), found.header().source());
            store.noteSource(found, moved);
        }
        assertEquals(moved.toString(), store.list().getFirst().header().source());
        assertEquals(List.of(), store.verify(store.list().getFirst()));
        assertTrue(store.find(key, new ProjectingEncoder("m2", "fp32").identity()).isEmpty());
    }

    @Test
    void aLibraryThatIsNotThereIsEmpty() throws Exception {
        assertEquals(List.of(), store.list());
        assertTrue(store.find(ContentKey.of(drawn.video().file()), new ProjectingEncoder().identity()).isEmpty());
        assertFalse(Files.exists(library));
    }

    @Test
    void listsDamagedFilesToo() throws Exception {
        fill(drawn, new ProjectingEncoder());
        var junk = Files.writeString(library.resolve("junk.safetensors"), "not an index at all");
        Files.setLastModifiedTime(junk, FileTime.fromMillis(1000));
        Files.writeString(library.resolve("notes.txt"), "ignored");
        var entries = store.list();
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
        assertEquals(List.of(bad.problem()), store.verify(bad));
        store.remove(bad);
        store.remove(good);
        assertEquals(List.of(), store.list());
        store.remove(good);
        assertThrows(IndexException.class, () -> store.verify(good));
    }

    @Test
    void doesNotListWhatVanishesMeanwhile() throws Exception {
        fill(drawn, new ProjectingEncoder());
        // In the folder's listing and yet not there, as a file that is removed while the folder is read.
        Files.createSymbolicLink(library.resolve("vanished.safetensors"), library.resolve("nowhere"));
        assertEquals(1, store.list().size());
        assertNull(store.list().getFirst().problem());
    }

    @Test
    void aDamagedIndexIsNotFoundAndIsMadeAnew() throws Exception {
        fill(drawn, new ProjectingEncoder());
        var file = store.list().getFirst().file();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 700));
        var key = ContentKey.of(drawn.video().file());
        assertTrue(store.find(key, new ProjectingEncoder().identity()).isEmpty());
        assertEquals(30, fill(drawn, new ProjectingEncoder()).encoded());
        store.find(key, new ProjectingEncoder().identity()).orElseThrow().close();
    }

    @Test
    void anIndexOfOtherFramesIsMadeAnew() throws Exception {
        fill(drawn, new ProjectingEncoder());
        var reread = new DrawnVideo(drawn.video().file(), 31);
        assertEquals(31, fill(reread, new ProjectingEncoder()).encoded());
    }

    @Test
    void twoJobsNeverFillOneIndex() throws Exception {
        var indexer = new Indexer(store);
        var job = indexer.prepare(drawn.video(), new ProjectingEncoder(), drawn);
        try (var _ = job.index()) {
            var refused = assertThrows(IndexException.class,
                    () -> indexer.prepare(drawn.video(), new ProjectingEncoder(), drawn));
            assertEquals("index.locked", refused.code());
            assertTrue(refused.getMessage().contains(Long.toString(ProcessHandle.current().pid())));
            var entry = store.list().getFirst();
            assertEquals("index.locked", assertThrows(IndexException.class, () -> store.remove(entry)).code());
            // Another model's index of the same video is another file.
            try (var other = indexer.prepare(drawn.video(), new ProjectingEncoder("m2", "fp32"), drawn)) {
                other.index().close();
            }
            job.close();
            try (var again = indexer.prepare(drawn.video(), new ProjectingEncoder(), drawn)) {
                again.index().close();
            }
        }
    }

    @Test
    void anotherProcessHoldsTheLockUntilItDies() throws Exception {
        fill(drawn, new ProjectingEncoder());
        var file = store.list().getFirst().file();
        var process = IndexFillProcess.start(LockHolder.class, file);
        try {
            assertEquals('L', process.getInputStream().read());
            var refused = assertThrows(IndexException.class,
                    () -> new Indexer(store).prepare(drawn.video(), new ProjectingEncoder(), drawn));
            assertEquals("index.locked", refused.code());
            assertTrue(refused.getMessage().contains(Long.toString(process.pid())), refused.getMessage());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertEquals(0, fill(drawn, new ProjectingEncoder()).encoded());
    }

    static final class LockHolder {
        static void main(String[] arguments) throws Exception {
            try (var _ = IndexLock.take(Path.of(arguments[0]))) {
                System.out.write('L');
                System.out.flush();
                System.in.read();
            }
        }
    }

    @Test
    void aLibraryThatCannotBeWrittenIsNamed() throws Exception {
        Files.createDirectories(library.getParent());
        Files.writeString(library, "a file where the folder should be");
        var refused = assertThrows(IndexException.class,
                () -> new Indexer(store).prepare(drawn.video(), new ProjectingEncoder(), drawn));
        assertEquals("index.folder", refused.code());
        assertTrue(refused.getMessage().contains(library.toString()));
        assertTrue(refused.message(Locale.SIMPLIFIED_CHINESE).contains(library.toString()));
    }

    @Test
    void aVideoThatWentAwayIsNamed() throws Exception {
        Files.delete(drawn.video().file());
        assertEquals("media.no-such-file", assertThrows(IndexException.class,
                () -> new Indexer(store).prepare(drawn.video(), new ProjectingEncoder(), drawn)).code());
    }

    private IndexReport fill(DrawnVideo video, ProjectingEncoder encoder) throws Exception {
        try (var job = new Indexer(store).prepare(video.video(), encoder, video); var _ = job.index()) {
            return job.run(_ -> { }, () -> false);
        }
    }
}
