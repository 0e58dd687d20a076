package org.frameseek.ui.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.frameseek.index.IndexProgress;
import org.frameseek.index.IndexReport;
import org.frameseek.settings.Settings;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Listeners;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The videos to index, one at a time. Waiting videos are kept in the settings, so that quitting loses nothing.
///
/// The first video of the list is being indexed, unless indexing is paused or no model is loaded.
public final class IndexQueue {
    private static final Logger LOG = LoggerFactory.getLogger(IndexQueue.class);

    private final Settings settings;
    private final IndexRun run;

    private final ObservableList<Path> waiting = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Path> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyObjectWrapper<IndexProgress> progress = new ReadOnlyObjectWrapper<>(this, "progress");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final ObjectProperty<Hold> hold = new SimpleObjectProperty<>(this, "hold", Hold.NONE);
    private final Map<Path, Exception> problems = new HashMap<>();
    /// Videos whose every frame is to be computed, whatever the settings say.
    private final Set<Path> exact = new HashSet<>();

    private final Listeners<IndexEvent> events = new Listeners<>();

    private @Nullable LoadedModel model;
    private Tasks.Handle handle = () -> { };

    public IndexQueue(Settings settings, IndexRun run) {
        this.settings = settings;
        this.run = run;
        settings.waitingProperty().get().stream().map(Path::of).forEach(waiting::add);
        settings.waitingExactProperty().get().stream().map(Path::of).forEach(exact::add);
        paused.set(settings.pausedProperty().get());
        hold.addListener((_, _, _) -> {
            halt();
            startNext();
        });
    }

    /// All unfinished videos in order, including the one being indexed.
    public ObservableList<Path> waiting() {
        return waiting;
    }

    /// The video being indexed, or null.
    public ReadOnlyObjectProperty<Path> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The progress of the video being indexed, or null before its first report.
    public ReadOnlyObjectProperty<IndexProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public BooleanProperty pausedProperty() {
        return paused;
    }

    /// Why the program holds indexing back; independent of the user's own pause.
    public ObjectProperty<Hold> holdProperty() {
        return hold;
    }

    /// Why this video could not be indexed; null when it was indexed or not tried.
    public @Nullable Exception problem(Path video) {
        return problems.get(video);
    }

    /// Called for each changed video. [#waiting()] holds the order, and [#pausedProperty()] tells whether the whole
    /// queue is paused.
    public Subscription onEvent(Consumer<? super IndexEvent> listener) {
        return events.add(listener);
    }

    /// Indexes with this model from now on. Without a model the queue waits.
    public void use(@Nullable LoadedModel newModel) {
        halt();
        model = newModel;
        startNext();
    }

    public void add(List<Path> videos) {
        videos.forEach(problems::remove);
        var queued = Set.copyOf(waiting);
        waiting.addAll(videos.stream().distinct().filter(video -> !queued.contains(video)).toList());
        keep();
        startNext();
    }

    /// Puts a video first. The one being indexed resumes after it.
    public void addFirst(Path video) {
        problems.remove(video);
        if (!video.equals(current.get())) {
            halt();
            waiting.remove(video);
            waiting.addFirst(video);
            keep();
        }
        events.tell(new IndexEvent.Changed(video));
        startNext();
    }

    /// Puts a video first and computes every frame of it, near duplicates of others too.
    public void computeAll(Path video) {
        if (video.equals(current.get())) {
            halt();
        }
        exact.add(video);
        addFirst(video);
    }

    /// Moves waiting videos, which keep their order among each other, beside another one.
    ///
    /// @param after behind it, not before it
    public void move(List<Path> videos, Path beside, boolean after) {
        var moved = waiting.stream().filter(videos::contains).toList();
        var order = new ArrayList<>(waiting);
        order.removeAll(moved);
        int place = order.indexOf(beside);
        if (place >= 0) {
            order.addAll(after ? place + 1 : place, moved);
            arrange(order);
        }
    }

    /// Moves waiting videos one place, all of them together.
    public void moveByOne(List<Path> videos, boolean later) {
        var places = IntStream.range(0, waiting.size())
                .filter(place -> videos.contains(waiting.get(place)))
                .summaryStatistics();
        int beside = later ? places.getMax() + 1 : places.getMin() - 1;
        if (places.getCount() > 0 && beside >= 0 && beside < waiting.size()) {
            move(videos, waiting.get(beside), later);
        }
    }

    private void arrange(List<Path> order) {
        if (!order.getFirst().equals(waiting.getFirst())) {
            halt();
        }
        waiting.setAll(order);
        keep();
        startNext();
    }

    /// Frames already indexed are kept.
    public void cancel(Path video) {
        if (video.equals(current.get())) {
            halt();
        }
        waiting.remove(video);
        exact.remove(video);
        keep();
        events.tell(new IndexEvent.Changed(video));
        startNext();
    }

    public void pause() {
        paused.set(true);
        keep();
        halt();
    }

    public void resume() {
        paused.set(false);
        keep();
        startNext();
    }

    private void startNext() {
        if (current.get() != null || model == null || paused.get() || hold.get() != Hold.NONE || waiting.isEmpty()) {
            return;
        }
        var video = waiting.getFirst();
        current.set(video);
        progress.set(null);
        events.tell(new IndexEvent.Changed(video));
        handle = run.start(video, model, exact.contains(video) || settings.exactProperty().get(),
                new IndexRun.Callbacks(
                        header -> events.tell(new IndexEvent.Prepared(video, header)),
                        news -> show(video, news),
                        report -> finish(video, report),
                        failure -> fail(video, failure)));
    }

    private void show(Path video, IndexProgress news) {
        progress.set(news);
        events.tell(new IndexEvent.Changed(video));
    }

    private void finish(Path video, IndexReport report) {
        leave(video);
        events.tell(new IndexEvent.Indexed(video, report));
        startNext();
    }

    private void fail(Path video, Exception failure) {
        LOG.warn("{} not indexed", video, failure);
        problems.put(video, failure);
        leave(video);
        events.tell(new IndexEvent.Failed(video, failure));
        startNext();
    }

    private void leave(Path video) {
        current.set(null);
        progress.set(null);
        waiting.remove(video);
        exact.remove(video);
        keep();
        events.tell(new IndexEvent.Changed(video));
    }

    private void halt() {
        if (current.get() == null) {
            return;
        }
        var halted = current.get();
        current.set(null);
        progress.set(null);
        handle.cancel();
        events.tell(new IndexEvent.Changed(halted));
    }

    private void keep() {
        settings.pausedProperty().set(paused.get());
        settings.waitingProperty().set(waiting.stream().map(Path::toString).toList());
        settings.waitingExactProperty().set(exact.stream().map(Path::toString).toList());
    }
}
