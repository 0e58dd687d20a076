package org.frameseek.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexReport;
import org.frameseek.library.KnownVideo;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Videos;
import org.frameseek.search.Moment;
import org.frameseek.ui.index.IndexEvent;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.library.LibraryViewModel;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.player.PlayRange;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.search.MatchesViewModel;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens videos, and connects everything about the one on screen: library, queue, model, player and session.
public final class MainViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MainViewModel.class);

    private final Session session;
    private final Videos videos;
    private final ModelViewModel models;
    private final IndexQueue queue;
    private final LibraryViewModel library;
    private final SearchViewModel search;
    private final PlayerViewModel player;
    private final Latest<OpenVideo> reading;
    private final OnScreen onScreen;

    private final ReadOnlyObjectWrapper<@Nullable Path> opening = new ReadOnlyObjectWrapper<>(this, "opening");
    private final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final BooleanProperty starting = new SimpleBooleanProperty(this, "starting", true);
    private final BooleanBinding idle;

    public MainViewModel(Session session, Videos videos, ModelViewModel models, IndexQueue queue,
            LibraryViewModel library, SearchViewModel search, MatchesViewModel matches, PlayerViewModel player,
            Tasks tasks) {
        this.session = session;
        this.videos = videos;
        this.models = models;
        this.queue = queue;
        this.library = library;
        this.search = search;
        this.player = player;
        reading = new Latest<>(tasks, Lane.FILES);
        onScreen = new OnScreen(videos, tasks);
        idle = session.videoProperty().isNull().and(opening.isNull()).and(starting.not());
        connect(matches);
        var watch = new ChangeWatch(session, tasks, System::nanoTime, problem::set);
        player.frameProperty().subscribe(_ -> watch.moved());
    }

    private void connect(MatchesViewModel matches) {
        library.onOpen(file -> {
            if (!isOpen(file)) {
                open(file);
            }
        });
        library.problemProperty().subscribe(failure -> {
            if (failure != null) {
                starting.set(false);
            }
        });
        matches.onJump(player::stand);
        session.resultProperty().subscribe(result -> {
            player.curveProperty().set(result == null ? null : result.curve());
            player.partsProperty().set(result == null ? Map.of() : result.parts());
        });
        queue.onEvent(this::indexing);
        queue.progressProperty().subscribe(_ -> indexGrew(queue.currentProperty().get(), false));
        models.loadingProperty().subscribe(this::modelLoading);
        models.modelProperty().subscribe(this::use);
    }

    /// The file being opened, or null.
    public ReadOnlyObjectProperty<@Nullable Path> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Whether no video is open or opening, so that the user needs a hint.
    public ObservableBooleanValue idleProperty() {
        return idle;
    }

    /// Why the last file could not be opened, or null.
    public ReadOnlyObjectProperty<Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Loads what was last in use, and shows these videos, or else the last open one, or else the sample.
    public void start(List<Path> videos, Path sample) {
        library.load(last -> {
            if (!videos.isEmpty()) {
                return;
            }
            if (library.isEmpty()) {
                drop(List.of(sample));
            } else {
                last.ifPresent(file -> open(file, false, _ -> { }));
                starting.set(false);
            }
        });
        models.load();
        if (!videos.isEmpty()) {
            drop(videos);
        }
    }

    /// Shows a video and indexes it before others. Gives up a video that is still being read, because a slow file would
    /// delay this one.
    public void open(Path file) {
        open(file, true, _ -> { });
    }

    /// @param asked whether the user wants it, also if it crashed the program before
    /// @param shown receives the video once it is on screen
    private void open(Path file, boolean asked, Consumer<OpenVideo> shown) {
        var absolute = file.toAbsolutePath().normalize();
        opening.set(absolute);
        problem.set(null);
        reading.run(() -> {
            try (var begun = videos.reading(absolute)) {
                if (begun.isSuspect() && !asked) {
                    throw new IndexException(IndexException.Fault.CRASHED, absolute);
                }
                return videos.open(absolute);
            }
        }, opened -> {
            show(opened);
            opening.set(null);
            shown.accept(opened);
        }, failure -> {
            LOG.warn("{} not opened", absolute, failure);
            opening.set(null);
            problem.set(failure);
        });
    }

    /// Opens a video unless it is open, and plays one moment of it.
    public void play(Path file, Moment moment) {
        var range = new PlayRange(moment.startFrame(), moment.endFrame());
        if (isOpen(file)) {
            player.play(range);
        } else {
            open(file, true, _ -> player.play(range));
        }
    }

    /// Shows the open video with the frames that decoding corrected, at the same moment.
    private void openCorrected(OpenVideo before) {
        double seconds = before.video().frames().seconds(Math.max(0, player.getFrame()));
        open(before.file(), true, opened -> player.stand(opened.video().frames().frameAt(seconds)));
    }

    /// Shows no video. Indexing continues.
    public void closeVideo() {
        reading.cancel();
        opening.set(null);
        problem.set(null);
        player.unload();
        session.show(null);
        onScreen.show(null);
    }

    /// Accepts dropped files and folders: opens a single video, and adds several to the library.
    public void drop(List<Path> filesAndFolders) {
        library.add(filesAndFolders, added -> {
            if (added.size() == 1 || session.videoProperty().get() == null && !added.isEmpty()) {
                open(added.getFirst());
            }
            starting.set(false);
        });
    }

    private void show(OpenVideo opened) {
        onScreen.show(opened.file());
        session.show(opened);
        player.open(opened.video());
        library.learn(new KnownVideo(opened.file(), opened.key(), opened.video().frames().duration()));
        findIndex(true);
    }

    private void modelLoading(boolean loading) {
        if (loading) {
            queue.use(null);
        } else if (models.modelProperty().get() != null) {
            queue.use(models.modelProperty().get());
        }
    }

    private void use(LoadedModel model) {
        if (model == null) {
            return;
        }
        session.use(model);
        library.use(model);
        queue.use(model);
        findIndex(true);
    }

    private void indexing(IndexEvent event) {
        switch (event) {
            case IndexEvent.Prepared(Path file, IndexHeader header) -> indexPrepared(file, header);
            case IndexEvent.Indexed(Path file, IndexReport report) -> {
                library.refresh();
                session.everywhere().refresh();
                indexed(file, report);
            }
            case IndexEvent.Failed(Path file, Exception failure) -> {
                if (isOpen(file)) {
                    problem.set(failure);
                }
            }
            case IndexEvent.Changed _ -> { }
        }
    }

    private void indexed(Path file, IndexReport report) {
        var open = session.videoProperty().get();
        if (report.mended() && open != null && isOpen(file) && opening.get() == null) {
            openCorrected(open);
        } else {
            indexGrew(file, true);
        }
    }

    private boolean isOpen(Path file) {
        var open = session.videoProperty().get();
        return open != null && open.file().equals(file);
    }

    private void indexPrepared(Path file, IndexHeader header) {
        library.learn(file, header.key());
        var open = session.videoProperty().get();
        if (open != null && open.key().equals(header.key()) && session.indexProperty().get() == null) {
            findIndex(false);
        }
    }

    private void findIndex(boolean indexIfMissing) {
        session.findIndex(complete -> {
            var open = session.videoProperty().get();
            if (indexIfMissing && !complete && open != null) {
                queue.addFirst(open.file());
            }
        }, problem::set);
    }

    private void indexGrew(Path file, boolean finished) {
        if (isOpen(file)) {
            session.grew(finished);
        }
    }

    /// Searches for frames like the one on screen, if there is one.
    ///
    /// @return false when the frame is not indexed yet
    public boolean findLikeShown() {
        player.pause();
        return player.getFrame() < 0 || search.askLike(player.getFrame());
    }

    /// Releases files and native memory when the program ends and no lane is running.
    public void close() {
        player.unload();
        onScreen.close();
        session.close();
        models.close();
    }
}
