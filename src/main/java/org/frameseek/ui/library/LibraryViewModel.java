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
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.util.Subscription;
import org.frameseek.index.ContentKey;
import org.frameseek.library.IndexEntry;
import org.frameseek.library.KnownVideo;
import org.frameseek.library.Library;
import org.frameseek.library.VideoFiles;
import org.frameseek.library.VideoList;
import org.frameseek.settings.VideoOrder;
import org.frameseek.ui.index.IndexEvent;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Coalesced;
import org.frameseek.ui.task.Listeners;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The known videos as listed. [VideoCommands] holds what the user can do with them.
public final class LibraryViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryViewModel.class);

    private final Library indexes;
    private final IndexQueue queue;
    private final Tasks tasks;
    private final KnownVideos known;
    private final VideoStates states;
    private final Listeners<Path> opened = new Listeners<>();

    private final ObservableList<VideoItem> items = FXCollections.observableArrayList();
    /// Held, because a list that only listens to another one may be collected, with its listeners.
    private final ObservableList<VideoItem> all = FXCollections.unmodifiableObservableList(items);
    private final FilteredList<VideoItem> filtered = new FilteredList<>(items);
    private final SortedList<VideoItem> shown = new SortedList<>(filtered);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<VideoOrder> order = new SimpleObjectProperty<>(this, "order", VideoOrder.NAME);
    private final ObjectProperty<@Nullable Path> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    /// Hundreds of short videos are indexed faster than the program can check hundreds of indexes. If each check ran, a
    /// newly opened video would wait for all of them.
    private final Coalesced looks = new Coalesced(this::look);
    private List<IndexEntry> entries = List.of();

    /// What is on disk.
    private record Snapshot(List<IndexEntry> entries, Set<Path> missing) {
    }

    /// @param sentences turns the reason why a video was not indexed into a sentence to store
    public LibraryViewModel(VideoList list, Library indexes, IndexQueue queue, Function<Exception, String> sentences,
            Tasks tasks) {
        this.indexes = indexes;
        this.queue = queue;
        this.tasks = tasks;
        this.known = new KnownVideos(list, tasks);
        this.states = new VideoStates(queue);
        queue.onEvent(event -> note(event, sentences));
        queue.waiting().subscribe(this::updateAll);
        queue.pausedProperty().subscribe(_ -> updateAll());
        known.problemProperty().subscribe(problem::set);
        filter.subscribe(words -> {
            var wanted = words.strip().toLowerCase(Locale.ROOT);
            filtered.setPredicate(item -> item.name().toLowerCase(Locale.ROOT).contains(wanted));
        });
        order.subscribe(this::sort);
    }

    /// The videos that pass the filter, in the chosen order.
    public ObservableList<VideoItem> items() {
        return shown;
    }

    /// All listed videos, whether or not they pass the filter.
    public ObservableList<VideoItem> all() {
        return all;
    }

    /// The video that the user selected in the list, or null.
    public ObjectProperty<@Nullable Path> selectedProperty() {
        return selected;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<VideoOrder> orderProperty() {
        return order;
    }

    /// Why the library could not be read or written, or null.
    public ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Called with a video that the user wants to see.
    public Subscription onOpen(Consumer<Path> listener) {
        return opened.add(listener);
    }

    public void open(VideoItem item) {
        opened.tell(item.file());
    }

    /// @param loaded receives the last opened of the known videos that still exist
    public void load(Consumer<Optional<Path>> loaded) {
        known.load(last -> {
            known.add(queue.waiting().stream().filter(file -> known.find(file).isEmpty()).toList());
            sort();
            refresh();
            loaded.accept(last);
        });
    }

    public boolean isEmpty() {
        return known.all().isEmpty();
    }

    KnownVideos known() {
        return known;
    }

    /// From now on, every video's state refers to this model.
    public void use(LoadedModel newModel) {
        states.use(newModel);
        refresh();
    }

    /// Checks the disk again.
    public void refresh() {
        looks.run();
    }

    private void look(Runnable ended) {
        var files = known.all().stream().map(KnownVideo::file).toList();
        tasks.run(Lane.FILES, () -> {
            var missing = new HashSet<>(files);
            missing.removeIf(Files::exists);
            return new Snapshot(indexes.entries(), missing);
        }, seen -> {
            // Checking the indexes does not solve a problem with the list.
            problem.set(known.problemProperty().get());
            entries = seen.entries();
            states.looked(seen.missing());
            entries.forEach(this::addIndexedElsewhere);
            show();
            ended.run();
        }, failure -> {
            fail(failure);
            ended.run();
        });
    }

    /// Indexes made by the command line, or before the list of videos was lost, also name their video.
    private void addIndexedElsewhere(IndexEntry entry) {
        var header = entry.header();
        if (header != null) {
            header.source().file().ifPresent(file -> known.addIndexed(
                    new KnownVideo(file, header.key(), entry.durationSeconds()).addedAt(entry.modified())));
        }
    }

    /// Adds files, and all videos in folders, to the library and to the queue.
    public void add(List<Path> filesAndFolders, Consumer<List<Path>> added) {
        tasks.run(Lane.FILES, () -> VideoFiles.in(filesAndFolders), videos -> {
            known.add(videos);
            known.keep();
            queue.add(videos.stream().filter(file -> !indexed(file)).toList());
            show();
            added.accept(videos);
        }, this::fail);
    }

    private boolean indexed(Path file) {
        return items.stream().anyMatch(item -> item.file().equals(file) && item.state() == VideoItem.State.INDEXED);
    }

    /// Stores what reading a video revealed, and marks the video as last opened.
    public void learn(KnownVideo video) {
        known.learn(video);
        refresh();
    }

    /// Stores a video's content key without moving the video in the list.
    public void learn(Path file, ContentKey key) {
        known.change(file, video -> video.withKey(key));
        refresh();
    }

    /// The known videos that have indexes, but none made with the current model.
    public List<Path> toIndexAnew() {
        return items.stream()
                .filter(item -> !item.indexes().isEmpty() && item.indexes().stream().noneMatch(states::isUsable))
                .map(VideoItem::file)
                .toList();
    }

    /// The known videos that are not completely indexed with the current model, nor waiting for it, and can be.
    public List<Path> notIndexed() {
        return items.stream().filter(item -> switch (item.state()) {
            case NEW, PARTIAL -> true;
            case WAITING, PAUSED, RUNNING, INDEXED, FAILED, MISSING -> false;
        }).map(VideoItem::file).toList();
    }

    private void note(IndexEvent event, Function<Exception, String> sentences) {
        switch (event) {
            case IndexEvent.Failed(Path file, Exception failure) ->
                known.change(file, video -> video.withProblem(sentences.apply(failure)));
            case IndexEvent.Indexed(Path file, _) -> known.change(file, video -> video.withProblem(null));
            case IndexEvent.Prepared _ -> { }
            case IndexEvent.Changed(Path file) -> update(file);
        }
    }

    private void update(Path file) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).file().equals(file) && known.find(file).isPresent()) {
                items.set(i, states.item(known.find(file).get(), items.get(i).indexes()));
                return;
            }
        }
    }

    /// Unchanged rows are left alone, so that the list keeps its scroll position and its selection.
    private void updateAll() {
        var videos = new HashMap<Path, KnownVideo>();
        known.all().forEach(video -> videos.put(video.file(), video));
        for (int i = 0; i < items.size(); i++) {
            var before = items.get(i);
            var video = videos.get(before.file());
            var now = video == null ? before : states.item(video, before.indexes());
            if (!now.equals(before)) {
                items.set(i, now);
            }
        }
    }

    void show() {
        Map<ContentKey, List<IndexEntry>> byKey = new HashMap<>();
        for (var entry : entries) {
            if (entry.header() != null) {
                byKey.computeIfAbsent(entry.header().key(), _ -> new ArrayList<>()).add(entry);
            }
        }
        var now = known.all().stream()
                .filter(video -> !video.hidden())
                .map(video -> states.item(video, byKey.getOrDefault(video.key(), List.of())))
                .toList();
        if (!now.equals(items)) {
            items.setAll(now);
        }
    }

    private void sort() {
        shown.setComparator(VideoComparator.of(order.get(), known.all()));
    }

    void fail(Exception failure) {
        LOG.warn("Library", failure);
        problem.set(failure);
    }
}
