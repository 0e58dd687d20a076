package org.frameseek.ui.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frameseek.library.IndexEntry;
import org.frameseek.library.KnownVideo;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.library.VideoItem.State;
import org.frameseek.ui.model.LoadedModel;
import org.jspecify.annotations.Nullable;

/// Works out the state of a video from its indexes, the queue, the current model and the missing files.
final class VideoStates {
    private final IndexQueue queue;
    /// Queue positions of the videos, from 1. Looking each one up in a long queue would be slow.
    private final Map<Path, Integer> places = new HashMap<>();
    /// Indexing progress since the disk was last checked: all that is known of it when indexing halts.
    private final Map<Path, Double> reached = new HashMap<>();
    private @Nullable LoadedModel model;
    private Set<Path> missing = Set.of();

    VideoStates(IndexQueue queue) {
        this.queue = queue;
        count();
        queue.waiting().subscribe(this::count);
        queue.progressProperty().subscribe(news -> {
            if (news != null) {
                reached.put(queue.currentProperty().get(),
                        news.frames() == 0 ? 0 : (double) news.done() / news.frames());
            }
        });
    }

    private void count() {
        places.clear();
        queue.waiting().forEach(video -> places.put(video, places.size() + 1));
    }

    /// @param newModel the model whose indexes count from now on
    void use(LoadedModel newModel) {
        model = newModel;
        reached.clear();
    }

    /// Called after the disk was checked: the indexes then report their own progress, except the growing one.
    ///
    /// @param files the missing files
    void looked(Set<Path> files) {
        missing = files;
        reached.keySet().removeIf(video -> !video.equals(queue.currentProperty().get()));
    }

    /// Whether this index can be searched with the current model.
    boolean isUsable(IndexEntry entry) {
        return model != null && entry.header() != null && entry.header().encoder().comparable(model.identity());
    }

    /// @param indexes of this video, of any model
    VideoItem item(KnownVideo video, List<IndexEntry> indexes) {
        var usable = indexes.stream()
                .filter(this::isUsable)
                .findFirst().orElse(null);
        double indexed = indexedPart(video.file(), usable);
        var named = usable != null ? usable : indexes.isEmpty() ? null : indexes.getFirst();
        double seconds = video.seconds() > 0 || named == null ? video.seconds() : named.durationSeconds();
        return new VideoItem(video.file(), video.key(), seconds, state(video, usable),
                places.getOrDefault(video.file(), 0), indexed,
                named == null || named.header() == null ? null : named.header().encoder().model(), indexes,
                queue.problem(video.file()),
                video.problem(), video.added());
    }

    private double indexedPart(Path file, @Nullable IndexEntry usable) {
        double onDisk = usable == null || usable.frames() == 0 ? 0 : (double) usable.indexed() / usable.frames();
        return reached.getOrDefault(file, onDisk);
    }

    private State state(KnownVideo video, @Nullable IndexEntry usable) {
        var file = video.file();
        if (missing.contains(file)) {
            return State.MISSING;
        }
        if (file.equals(queue.currentProperty().get())) {
            return State.RUNNING;
        }
        if (places.containsKey(file)) {
            return queue.pausedProperty().get() ? State.PAUSED : State.WAITING;
        }
        if (queue.problem(file) != null || video.problem() != null && (usable == null || !usable.complete())) {
            return State.FAILED;
        }
        if (usable == null) {
            return State.NEW;
        }
        return usable.complete() ? State.INDEXED : State.PARTIAL;
    }
}
