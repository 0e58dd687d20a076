package org.frameseek.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.frameseek.index.IndexEntry;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.library.VideoItem.State;
import org.frameseek.ui.model.LoadedModel;

/// Tells the state of a video from its indexes, the queue, the model in use and which files are missing.
final class VideoStates {
    private final IndexQueue queue;
    private LoadedModel model;
    private Set<Path> missing = Set.of();

    VideoStates(IndexQueue queue) {
        this.queue = queue;
    }

    /// @param newModel whose indexes count from now on
    void use(LoadedModel newModel) {
        model = newModel;
    }

    void missing(Set<Path> files) {
        missing = files;
    }

    /// Whether this index can be searched with the model in use.
    boolean isUsable(IndexEntry entry) {
        return model != null && entry.header().encoder().comparable(model.identity());
    }

    /// @param indexes of this video, of any model
    VideoItem item(KnownVideo video, List<IndexEntry> indexes) {
        var usable = indexes.stream()
                .filter(this::isUsable)
                .findFirst().orElse(null);
        double indexed = indexedPart(video.file(), usable);
        var named = usable != null ? usable : indexes.isEmpty() ? null : indexes.getFirst();
        double seconds = video.seconds() > 0 || named == null ? video.seconds() : named.durationSeconds();
        return new VideoItem(video.file(), video.key(), seconds, state(video.file(), usable), indexed,
                named == null ? null : named.header().encoder().model(), indexes, queue.problem(video.file()));
    }

    private double indexedPart(Path file, IndexEntry usable) {
        var news = queue.progressProperty().get();
        if (file.equals(queue.currentProperty().get()) && news != null) {
            return news.frames() == 0 ? 0 : (double) news.done() / news.frames();
        }
        return usable == null || usable.frames() == 0 ? 0 : (double) usable.indexed() / usable.frames();
    }

    private State state(Path file, IndexEntry usable) {
        if (missing.contains(file)) {
            return State.MISSING;
        }
        if (file.equals(queue.currentProperty().get())) {
            return State.RUNNING;
        }
        if (queue.waiting().contains(file)) {
            return queue.pausedProperty().get() ? State.PAUSED : State.WAITING;
        }
        if (queue.problem(file) != null) {
            return State.FAILED;
        }
        if (usable == null) {
            return State.NEW;
        }
        return usable.complete() ? State.INDEXED : State.PARTIAL;
    }
}
