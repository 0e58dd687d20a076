package org.frameseek.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.frameseek.library.KnownVideo;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.ui.ColourEncoder;
import org.frameseek.ui.library.VideoItem.State;
import org.frameseek.ui.task.InlineTasks;
import org.frameseek.ui.task.Tasks;
import org.junit.jupiter.api.Test;

/// What the library's list knows of indexes.
class LibraryIndexesTest extends LibraryRig {
    private LibraryViewModel startWithACopy(Tasks tasks) throws Exception {
        var original = indexed.store().entries().getFirst().file();
        var copies = Files.createDirectories(folder.resolve("copies"));
        Files.copy(original, copies.resolve(original.getFileName()));
        return start(new Library(copies), tasks);
    }

    @Test
    void indexMadeElsewhereIsListed() {
        assertEquals(State.INDEXED, item("video.mp4").state());
        assertEquals(1, item("video.mp4").indexed());
        assertTrue(item("video.mp4").bytes() > 0);
    }

    @Test
    void indexOfAnotherModelIsNone() {
        library.use(ColourEncoder.load(Path.of("other")));
        assertEquals(State.NEW, item("video.mp4").state());
        assertEquals(List.of(item("video.mp4").file()), library.toIndexAnew());
    }

    @Test
    void missingFileIsMarkedAndFoundByItsContent() throws Exception {
        var old = folder.resolve("old.mp4");
        var key = new Videos(indexed.store()).open(indexed.file()).key();
        library.learn(new KnownVideo(old, key, 8));
        assertEquals(State.MISSING, item("old.mp4").state());

        var found = new ArrayList<Boolean>();
        Files.createFile(folder.resolve("other.mp4"));
        videos.relocate(item("old.mp4"), List.of(folder), found::add);
        videos.relocate(item("old.mp4"), List.of(indexed.file().getParent()), found::add);
        assertEquals(List.of(false, true), found);
        assertEquals(State.INDEXED, item("video.mp4").state());
        assertTrue(library.items().stream().noneMatch(item -> item.name().equals("old.mp4")));
    }

    /// Work on indexes waits, as behind a video that takes hours; all other work is done at once.
    private static final class BusyIndexing implements Tasks {
        private final InlineTasks indexing = new InlineTasks();
        private final InlineTasks others = new InlineTasks();

        BusyIndexing() {
            indexing.hold();
        }

        @Override
        public <T> Handle run(
                Lane lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            return (lane == Lane.INDEX ? indexing : others).run(lane, work, done, failed);
        }
    }

    @Test
    void removingAnIndexDoesNotWaitForAnotherVideo() throws Exception {
        library = startWithACopy(new BusyIndexing());
        assertEquals(State.INDEXED, item("video.mp4").state());
        videos.removeIndexes(item("video.mp4"));
        assertEquals(State.NEW, item("video.mp4").state());
    }

    @Test
    void removingTheIndexBeingFilledWaitsForItsJobOnly() throws Exception {
        var tasks = new BusyIndexing();
        library = startWithACopy(tasks);
        queue.use(ColourEncoder.load(Path.of("colours")));
        queue.addFirst(indexed.file());
        videos.removeIndexes(item("video.mp4"));
        assertEquals(State.INDEXED, item("video.mp4").state());
        assertNull(queue.currentProperty().get());
        tasks.indexing.release();
        assertEquals(State.NEW, item("video.mp4").state());
    }

    @Test
    void problemIsGoneWhenTheIndexesCanBeReadAgain() throws Exception {
        var indexes = Files.writeString(folder.resolve("indexes"), "a file where the folder should be");
        library = start(new Library(indexes), new InlineTasks());
        assertNotNull(library.problemProperty().get());
        Files.delete(indexes);
        library.refresh();
        assertNull(library.problemProperty().get());
    }
}
