package org.frameseek.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.frameseek.library.KnownVideo;
import org.frameseek.library.VideoList;
import org.frameseek.ui.task.Coalesced;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The known videos, last opened first, and the file that stores them.
final class KnownVideos {
    private static final Logger LOG = LoggerFactory.getLogger(KnownVideos.class);

    private final VideoList list;
    private final Tasks tasks;
    private final List<KnownVideo> videos = new ArrayList<>();
    private final Coalesced writes = new Coalesced(this::write);
    private final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    private record Loaded(List<KnownVideo> videos, Optional<Path> last) {
    }

    KnownVideos(VideoList list, Tasks tasks) {
        this.list = list;
        this.tasks = tasks;
    }

    /// Why the file could not be read or written, or null.
    ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// @param loaded receives the last opened of the videos that still exist
    void load(Consumer<Optional<Path>> loaded) {
        tasks.run(Lane.FILES, () -> {
            var read = list.read();
            var last = read.stream()
                    .filter(video -> !video.hidden())
                    .map(KnownVideo::file)
                    .filter(Files::exists)
                    .findFirst();
            return new Loaded(read, last);
        }, read -> {
            videos.addAll(read.videos().stream().filter(this::isNew).toList());
            loaded.accept(read.last());
        }, this::fail);
    }

    List<KnownVideo> all() {
        return videos;
    }

    Optional<KnownVideo> find(Path file) {
        return videos.stream().filter(video -> video.file().equals(file)).findFirst();
    }

    private boolean isNew(KnownVideo video) {
        return videos.stream().noneMatch(video::sameAs);
    }

    /// Known videos keep their data, and hidden ones are shown again.
    void add(Collection<Path> files) {
        for (var file : files) {
            if (find(file).isPresent()) {
                change(file, video -> video.withHidden(false));
            } else {
                videos.add(new KnownVideo(file, null, 0).addedAt(Instant.now()));
            }
        }
    }

    /// Indexes name videos too. A video that is already known stays unchanged.
    void addIndexed(KnownVideo video) {
        if (isNew(video)) {
            videos.add(video);
        }
    }

    /// Stores what reading a video revealed, and puts the video first.
    void learn(KnownVideo video) {
        var before = videos.stream().filter(video::sameAs).findFirst();
        videos.removeIf(video::sameAs);
        videos.addFirst(new KnownVideo(video.file(), video.key(), video.seconds(),
                before.map(KnownVideo::added).orElseGet(Instant::now), false,
                before.map(KnownVideo::problem).orElse(null)));
        keep();
    }

    void change(Path file, UnaryOperator<KnownVideo> change) {
        videos.replaceAll(video -> video.file().equals(file) ? change.apply(video) : video);
        keep();
    }

    void keep() {
        writes.run();
    }

    private void write(Runnable ended) {
        var written = List.copyOf(videos);
        tasks.run(Lane.FILES, () -> {
            list.write(written);
            return true;
        }, _ -> {
            problem.set(null);
            ended.run();
        }, failure -> {
            fail(failure);
            ended.run();
        });
    }

    private void fail(Exception failure) {
        LOG.warn("List of videos", failure);
        problem.set(failure);
    }
}
