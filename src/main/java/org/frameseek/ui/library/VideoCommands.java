package org.frameseek.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.frameseek.index.IndexException;
import org.frameseek.library.IndexEntry;
import org.frameseek.library.KnownVideo;
import org.frameseek.library.Library;
import org.frameseek.library.VideoFiles;
import org.frameseek.settings.VideoOrder;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;

/// What the user can do with videos in the library.
public final class VideoCommands {
    private final LibraryViewModel library;
    private final Library indexes;
    private final IndexQueue queue;
    private final Tasks tasks;

    public VideoCommands(LibraryViewModel library, Library indexes, IndexQueue queue, Tasks tasks) {
        this.library = library;
        this.indexes = indexes;
        this.queue = queue;
        this.tasks = tasks;
    }

    public void open(VideoItem item) {
        library.open(item);
    }

    /// Also tries again after a failure.
    public void index(List<VideoItem> items) {
        items.forEach(item -> library.known().change(item.file(), video -> video.withProblem(null)));
        queue.add(files(items));
    }

    /// Goes before the current video, even while indexing is paused.
    public void indexNow(VideoItem item) {
        queue.addFirst(item.file());
        queue.resume();
    }

    /// Deletes the video's indexes and makes a new one with the current model.
    public void indexAgain(VideoItem item) {
        removeIndexes(item, () -> queue.addFirst(item.file()));
    }

    /// Computes the frames that share a vector with others, next and with the current model.
    public void computeAll(VideoItem item) {
        queue.computeAll(item.file());
        queue.resume();
    }

    /// Pauses the whole queue, because only one video is indexed at a time.
    public void pause() {
        queue.pause();
    }

    public void resume() {
        queue.resume();
    }

    /// Puts waiting videos before or after another one, and shows the list in this order.
    void move(List<VideoItem> items, VideoItem beside, boolean after) {
        queue.move(files(items), beside.file(), after);
        library.orderProperty().set(VideoOrder.QUEUE);
    }

    /// Moves the waiting ones of these videos one place, and shows the list in this order.
    void moveByOne(List<VideoItem> items, boolean later) {
        if (items.stream().anyMatch(VideoItem::waits)) {
            queue.moveByOne(files(items), later);
            library.orderProperty().set(VideoOrder.QUEUE);
        }
    }

    private static List<Path> files(List<VideoItem> items) {
        return items.stream().map(VideoItem::file).toList();
    }

    public void cancel(VideoItem item) {
        queue.cancel(item.file());
    }

    /// Deletes the video's indexes of all models. The video itself is kept.
    public void removeIndexes(VideoItem item) {
        removeIndexes(item, () -> { });
    }

    private void removeIndexes(VideoItem item, Runnable then) {
        // Does not wait for other videos, which may take hours. If a job is filling one of these indexes, it must
        // release it first: requested before the next video's job, the removal runs before that job.
        boolean filling = item.file().equals(queue.currentProperty().get());
        tasks.run(filling ? Lane.INDEX : Lane.FILES, () -> remove(item.indexes()), _ -> {
            library.refresh();
            then.run();
        }, library::fail);
        queue.cancel(item.file());
    }

    private int remove(List<IndexEntry> entries) throws IndexException {
        for (var entry : entries) {
            indexes.remove(entry);
        }
        return entries.size();
    }

    /// Removes videos from the list. Their indexes are kept, so that [#restore] and opening a video again lose nothing.
    public void forget(List<VideoItem> items) {
        items.forEach(item -> queue.cancel(item.file()));
        hide(items, true);
    }

    public void restore(List<VideoItem> items) {
        hide(items, false);
    }

    private void hide(List<VideoItem> items, boolean hidden) {
        items.forEach(item -> library.known().change(item.file(), video -> video.withHidden(hidden)));
        library.show();
    }

    /// Searches these files and folders for a video by its content.
    ///
    /// @param found receives whether the video was found
    public void relocate(VideoItem item, List<Path> filesAndFolders, Consumer<Boolean> found) {
        var key = item.key();
        if (key == null) {
            found.accept(false);
            return;
        }
        tasks.run(Lane.FILES, () -> VideoFiles.withContent(key, filesAndFolders), place -> {
            place.ifPresent(file -> library.learn(new KnownVideo(file, key, item.seconds())));
            found.accept(place.isPresent());
        }, library::fail);
    }
}
