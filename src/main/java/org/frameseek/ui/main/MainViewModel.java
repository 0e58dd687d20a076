package org.frameseek.ui.main;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.frameseek.export.heat.HeatPicture;
import org.frameseek.export.still.Still;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.KnownVideo;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Videos;
import org.frameseek.ui.export.ExportViewModel;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.library.LibraryViewModel;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.search.MatchRow;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is open: a video, its index under the model in use, and the answer in it.
public final class MainViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MainViewModel.class);

    private final Videos videos;
    private final OpenIndex index;
    private final ModelViewModel models;
    private final IndexQueue queue;
    private final LibraryViewModel library;
    private final SearchViewModel search;
    private final PlayerViewModel player;
    private final ExportViewModel export;
    private final Tasks tasks;

    private final ReadOnlyObjectWrapper<OpenVideo> open = new ReadOnlyObjectWrapper<>(this, "open");
    private final ReadOnlyObjectWrapper<Path> opening = new ReadOnlyObjectWrapper<>(this, "opening");
    private final ReadOnlyObjectWrapper<Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final BooleanProperty starting = new SimpleBooleanProperty(this, "starting", true);
    private final BooleanBinding idle = open.isNull().and(opening.isNull()).and(starting.not());

    private Tasks.Handle reading = () -> { };

    public MainViewModel(Library indexes, Videos videos, ModelViewModel models, IndexQueue queue,
            LibraryViewModel library, SearchViewModel search, PlayerViewModel player, ExportViewModel export,
            Tasks tasks) {
        this.videos = videos;
        this.index = new OpenIndex(indexes, tasks, search::search);
        this.models = models;
        this.queue = queue;
        this.library = library;
        this.search = search;
        this.player = player;
        this.export = export;
        this.tasks = tasks;
        connect();
    }

    private void connect() {
        library.setOnOpen(this::open);
        library.problemProperty().subscribe(failure -> {
            if (failure != null) {
                starting.set(false);
            }
        });
        search.setOnJump(this::jump);
        search.resultProperty().subscribe(result ->
                player.scoresProperty().set(result == null ? null : result.scores()));
        queue.setOnPrepared(this::indexPrepared);
        queue.setOnIndexed((file, _) -> indexGrew(file, true));
        queue.setOnFailed(this::indexFailed);
        queue.progressProperty().subscribe(_ -> indexGrew(queue.currentProperty().get(), false));
        models.loadingProperty().subscribe(this::modelLoading);
        models.modelProperty().subscribe(this::use);
    }

    /// The video on screen, or null.
    public ReadOnlyObjectProperty<OpenVideo> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The file being opened, or null.
    public ReadOnlyObjectProperty<Path> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Whether nothing is open or about to be, so that a person needs to be told what to do.
    public ObservableBooleanValue idleProperty() {
        return idle;
    }

    /// Why the last file could not be opened, or null.
    public ReadOnlyObjectProperty<Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The open video's index under the model in use, complete or not, or null.
    public ReadOnlyObjectProperty<VideoIndex> indexProperty() {
        return index.indexProperty();
    }

    /// The frames that have been indexed, or null when there is no index.
    public ReadOnlyObjectProperty<BitSet> indexedProperty() {
        return index.indexedProperty();
    }

    /// Loads what was in use last, and shows these videos, or else the one that was open last, or else the sample.
    public void start(List<Path> videos, Path sample) {
        library.load(last -> {
            if (!videos.isEmpty()) {
                return;
            }
            if (library.isEmpty()) {
                drop(List.of(sample));
            } else {
                last.ifPresent(this::open);
                starting.set(false);
            }
        });
        models.load();
        if (!videos.isEmpty()) {
            drop(videos);
        }
    }

    /// Shows a video, and sees to it that it is indexed before others. One that is still being read is given up: a slow
    /// file would hold up this one.
    public void open(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        opening.set(absolute);
        problem.set(null);
        reading.cancel();
        reading = tasks.run(Lane.FILES, () -> videos.open(absolute), opened -> {
            if (absolute.equals(opening.get())) {
                show(opened);
                opening.set(null);
            }
        }, failure -> {
            LOG.warn("{} not opened", absolute, failure);
            if (absolute.equals(opening.get())) {
                opening.set(null);
                problem.set(failure);
            }
        });
    }

    /// Files and folders dropped on the window: a single video is opened, more are put into the library.
    public void drop(List<Path> filesAndFolders) {
        library.add(filesAndFolders, videos -> {
            if (videos.size() == 1 || open.get() == null && !videos.isEmpty()) {
                open(videos.getFirst());
            }
            starting.set(false);
        });
    }

    private void show(OpenVideo opened) {
        index.forget();
        open.set(opened);
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
        index.forget();
        search.use(model.texts());
        library.use(model);
        queue.use(model);
        findIndex(true);
    }

    private void indexPrepared(Path file, IndexHeader header) {
        library.learn(file, header.key());
        if (open.get() != null && open.get().key().equals(header.key()) && index.indexProperty().get() == null) {
            findIndex(false);
        }
    }

    private void findIndex(boolean indexIfMissing) {
        var video = open.get();
        var model = models.modelProperty().get();
        if (video != null && model != null) {
            index.find(video, model, complete -> {
                if (indexIfMissing && !complete) {
                    queue.addFirst(video.file());
                }
            }, problem::set);
        }
    }

    private void indexFailed(Path file, Exception failure) {
        if (open.get() != null && open.get().file().equals(file)) {
            problem.set(failure);
        }
    }

    private void indexGrew(Path file, boolean finished) {
        if (finished) {
            library.refresh();
        }
        if (open.get() == null || !open.get().file().equals(file)) {
            return;
        }
        index.count();
        if (finished) {
            search.refreshNow();
        } else {
            search.refresh();
        }
    }

    private void jump(int frame) {
        player.pause();
        player.seek(frame);
    }

    /// Looks for frames like the one on screen, if there is one.
    ///
    /// @return false when it is not indexed yet
    public boolean findLikeShown() {
        player.pause();
        return player.getFrame() < 0 || search.askLike(player.getFrame());
    }

    /// Saves the frame on screen.
    public void exportShown() {
        shown().ifPresent(still -> export.export(List.of(still)));
    }

    public void export(List<MatchRow> rows) {
        export.export(rows.stream().flatMap(row -> still(row).stream()).toList());
    }

    /// Saves the heat of the answer as a picture.
    ///
    /// @return false when there is no answer
    public boolean saveHeatmap(HeatPicture.Words words) {
        var answer = search.resultProperty().get();
        if (open.get() == null || answer == null) {
            return false;
        }
        export.saveHeatmap(open.get().video(), answer, words);
        return true;
    }

    /// The frame on screen, with its score when a description has been answered.
    public Optional<Still> shown() {
        int frame = player.frameProperty().get();
        return frame < 0 ? Optional.empty() : still(frame, 0);
    }

    public Optional<Still> still(MatchRow row) {
        return still(row.frame(), row.moment().rank());
    }

    private Optional<Still> still(int frame, int rank) {
        if (open.get() == null) {
            return Optional.empty();
        }
        var answer = search.resultProperty().get();
        var model = models.modelProperty().get();
        return Optional.of(answer == null || model == null
                ? Still.of(open.get().video(), frame)
                : new Still(open.get().video(), frame, rank, answer.query().text(), answer.scores()[frame],
                        model.identity().model()));
    }

    /// Lets go of files and native memory; for the end of the program, when no lane runs any more.
    public void close() {
        player.unload();
        index.close();
        models.close();
    }
}
