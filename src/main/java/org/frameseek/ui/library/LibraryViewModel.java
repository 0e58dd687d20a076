package org.frameseek.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import org.frameseek.index.ContentKey;
import org.frameseek.library.IndexEntry;
import org.frameseek.library.KnownVideo;
import org.frameseek.library.Library;
import org.frameseek.library.VideoFiles;
import org.frameseek.library.VideoList;
import org.frameseek.ui.index.IndexEvent;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Coalesced;
import org.frameseek.ui.task.Listeners;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The known videos and what can be done with them.
public final class LibraryViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryViewModel.class);

    private final VideoList list;
    private final Library store;
    private final IndexQueue queue;
    private final Tasks tasks;
    private final Listeners<Path> opened = new Listeners<>();

    private final ObservableList<VideoItem> items = FXCollections.observableArrayList();
    private final FilteredList<VideoItem> shown = new FilteredList<>(items);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    private final List<KnownVideo> known = new ArrayList<>();
    private final VideoStates states;
    /// Hundreds of short videos are indexed faster than hundreds of indexes are looked through, and a video that
    /// someone opens would wait for all of it.
    private final Coalesced looks = new Coalesced(this::look);
    private final Coalesced writes = new Coalesced(this::write);
    private List<IndexEntry> entries = List.of();
    /// Why the list of videos could not be read or written, or null: looking at the indexes does not put that right.
    private Exception listProblem;

    private record Loaded(List<KnownVideo> videos, Optional<Path> last) {
    }

    /// What the disk holds.
    private record Snapshot(List<IndexEntry> entries, Set<Path> missing) {
    }

    public LibraryViewModel(VideoList list, Library store, IndexQueue queue, Tasks tasks) {
        this.list = list;
        this.store = store;
        this.queue = queue;
        this.tasks = tasks;
        this.states = new VideoStates(queue);
        queue.onEvent(event -> {
            if (event instanceof IndexEvent.Changed(Path video)) {
                update(video);
            }
        });
        queue.waiting().subscribe(this::updateAll);
        queue.pausedProperty().subscribe(_ -> updateAll());
        filter.subscribe(words -> {
            var wanted = words.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(item -> item.name().toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    public ObservableList<VideoItem> items() {
        return shown;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// Why the library could not be read or written, or null.
    public ReadOnlyObjectProperty<Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Told of a video that a person wants to see.
    public Subscription onOpen(Consumer<Path> listener) {
        return opened.add(listener);
    }

    /// @param loaded told, of the known videos that are still there, which was opened last
    public void load(Consumer<Optional<Path>> loaded) {
        tasks.run(Lane.FILES, () -> {
            var videos = list.read();
            return new Loaded(videos, videos.stream().map(KnownVideo::file).filter(Files::exists).findFirst());
        }, read -> {
            known.addAll(read.videos().stream().filter(video -> known.stream().noneMatch(video::sameAs)).toList());
            queue.waiting().stream().filter(file -> find(file) == null)
                    .forEach(file -> known.add(new KnownVideo(file, null, 0)));
            refresh();
            loaded.accept(read.last());
        }, this::failList);
    }

    public boolean isEmpty() {
        return known.isEmpty();
    }

    /// The state of every video follows this model from now on.
    public void use(LoadedModel newModel) {
        states.use(newModel);
        refresh();
    }

    /// Looks at the disk once more.
    public void refresh() {
        looks.run();
    }

    private void look(Runnable ended) {
        var files = known.stream().map(KnownVideo::file).toList();
        tasks.run(Lane.FILES, () -> {
            var missing = new HashSet<>(files);
            missing.removeIf(Files::exists);
            return new Snapshot(store.entries(), missing);
        }, seen -> {
            problem.set(listProblem);
            entries = seen.entries();
            states.looked(seen.missing());
            addIndexedElsewhere();
            show();
            ended.run();
        }, failure -> {
            fail(failure);
            ended.run();
        });
    }

    /// Indexes made by the command line, or before the list of videos was lost, name their video too.
    private void addIndexedElsewhere() {
        for (var entry : entries) {
            source(entry)
                    .map(file -> new KnownVideo(file, entry.header().key(), entry.durationSeconds()))
                    .filter(video -> known.stream().noneMatch(video::sameAs))
                    .ifPresent(known::add);
        }
    }

    private static Optional<Path> source(IndexEntry entry) {
        return entry.header() == null ? Optional.empty() : entry.header().source().file();
    }

    public void open(VideoItem item) {
        opened.tell(item.file());
    }

    /// Puts files, and all videos in folders, into the library and into the queue.
    public void add(List<Path> filesAndFolders, Consumer<List<Path>> added) {
        tasks.run(Lane.FILES, () -> VideoFiles.in(filesAndFolders), videos -> {
            videos.stream().filter(file -> find(file) == null)
                    .forEach(file -> known.add(new KnownVideo(file, null, 0)));
            keep();
            queue.add(videos.stream().filter(file -> !indexed(file)).toList());
            show();
            added.accept(videos);
        }, this::fail);
    }

    private boolean indexed(Path file) {
        return items.stream().anyMatch(item -> item.file().equals(file) && item.state() == VideoItem.State.INDEXED);
    }

    /// Remembers what was learnt of a video by reading it, and puts it first.
    public void learn(KnownVideo video) {
        known.removeIf(video::sameAs);
        known.addFirst(video);
        keep();
        refresh();
    }

    /// Remembers the content of a video without changing its place.
    public void learn(Path file, ContentKey key) {
        known.replaceAll(video -> video.file().equals(file) ? new KnownVideo(file, key, video.seconds()) : video);
        keep();
        refresh();
    }

    public void index(VideoItem item) {
        queue.add(List.of(item.file()));
    }

    /// Before the one at work, and also when indexing is paused.
    public void indexNow(VideoItem item) {
        queue.addFirst(item.file());
        queue.resume();
    }

    /// Pauses the whole queue: only one video is at work at any time.
    public void pause() {
        queue.pause();
    }

    public void resume() {
        queue.resume();
    }

    public void moveUp(VideoItem item) {
        queue.moveUp(item.file());
    }

    public void cancel(VideoItem item) {
        queue.cancel(item.file());
    }

    /// Deletes the video's indexes of all models; the video itself is left alone.
    public void removeIndexes(VideoItem item) {
        // Not behind other videos, which may take hours. The job that fills one of these has to let go of it first:
        // asked for before the next video's job, this is done before it.
        boolean filling = item.file().equals(queue.currentProperty().get());
        tasks.run(filling ? Lane.INDEX : Lane.FILES, () -> {
            for (var entry : item.indexes()) {
                store.remove(entry);
            }
            return null;
        }, _ -> refresh(), this::fail);
        queue.cancel(item.file());
    }

    /// Takes a video off the list; its indexes stay only as long as `removeIndexes` is not asked for.
    public void forget(VideoItem item) {
        queue.cancel(item.file());
        known.removeIf(video -> video.file().equals(item.file()));
        keep();
        show();
    }

    /// Looks for a missing video in these files and folders, by its content.
    ///
    /// @param found told whether it is there
    public void relocate(VideoItem item, List<Path> filesAndFolders, Consumer<Boolean> found) {
        tasks.run(Lane.FILES, () -> VideoFiles.withContent(item.key(), filesAndFolders), place -> {
            place.ifPresent(file -> learn(new KnownVideo(file, item.key(), item.seconds())));
            found.accept(place.isPresent());
        }, this::fail);
    }

    /// The known videos that have an index, but none of the model in use.
    public List<Path> toIndexAnew() {
        return items.stream()
                .filter(item -> !item.indexes().isEmpty() && item.indexes().stream().noneMatch(states::isUsable))
                .map(VideoItem::file)
                .toList();
    }

    private KnownVideo find(Path file) {
        return known.stream().filter(video -> video.file().equals(file)).findFirst().orElse(null);
    }

    private void update(Path file) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).file().equals(file) && find(file) != null) {
                items.set(i, states.item(find(file), items.get(i).indexes()));
                return;
            }
        }
    }

    /// Lines that stay as they are are left alone, so that the list keeps its place and its selection.
    private void updateAll() {
        for (int i = 0; i < items.size(); i++) {
            var item = states.item(items.get(i));
            if (!item.equals(items.get(i))) {
                items.set(i, item);
            }
        }
    }

    private void show() {
        Map<ContentKey, List<IndexEntry>> byKey = new HashMap<>();
        for (var entry : entries) {
            if (entry.header() != null) {
                byKey.computeIfAbsent(entry.header().key(), _ -> new ArrayList<>()).add(entry);
            }
        }
        items.setAll(known.stream()
                .map(video -> states.item(video, byKey.getOrDefault(video.key(), List.of())))
                .toList());
    }

    private void keep() {
        writes.run();
    }

    private void write(Runnable ended) {
        var videos = List.copyOf(known);
        tasks.run(Lane.FILES, () -> {
            list.write(videos);
            return null;
        }, _ -> {
            if (listProblem != null && problem.get() == listProblem) {
                problem.set(null);
            }
            listProblem = null;
            ended.run();
        }, failure -> {
            failList(failure);
            ended.run();
        });
    }

    private void failList(Exception failure) {
        listProblem = failure;
        fail(failure);
    }

    private void fail(Exception failure) {
        LOG.warn("Library", failure);
        problem.set(failure);
    }
}
