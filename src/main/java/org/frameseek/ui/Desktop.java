package org.frameseek.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.frameseek.AppPaths;
import org.frameseek.Programs;
import org.frameseek.WebEnvironment;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.pack.CudaDriver;
import org.frameseek.i18n.Texts;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.Reuse;
import org.frameseek.library.Bookmarks;
import org.frameseek.library.Library;
import org.frameseek.library.SavedQuestions;
import org.frameseek.library.Trims;
import org.frameseek.library.VideoFiles;
import org.frameseek.library.VideoList;
import org.frameseek.library.Videos;
import org.frameseek.model.families.Speeds;
import org.frameseek.settings.Settings;
import org.frameseek.settings.SettingsStore;
import org.frameseek.ui.bookmark.BookmarksViewModel;
import org.frameseek.ui.check.CheckViewModel;
import org.frameseek.ui.dialog.ErrorReporter;
import org.frameseek.ui.dialog.FxDialogs;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.dialog.Problems;
import org.frameseek.ui.dialog.Toasts;
import org.frameseek.ui.export.BestStillViewModel;
import org.frameseek.ui.export.ClipsViewModel;
import org.frameseek.ui.export.ExportFolder;
import org.frameseek.ui.export.ExportViewModel;
import org.frameseek.ui.export.ExternalPlayers;
import org.frameseek.ui.export.MomentExport;
import org.frameseek.ui.export.StoryboardExport;
import org.frameseek.ui.index.BatteryWatch;
import org.frameseek.ui.index.Comfort;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.index.IndexTask;
import org.frameseek.ui.index.ViewedFrame;
import org.frameseek.ui.info.InfoViewModel;
import org.frameseek.ui.keys.KeyMap;
import org.frameseek.ui.library.LibraryViewModel;
import org.frameseek.ui.library.VideoCommands;
import org.frameseek.ui.main.Actions;
import org.frameseek.ui.main.FrameExport;
import org.frameseek.ui.main.MainViewModel;
import org.frameseek.ui.main.MainWindow;
import org.frameseek.ui.model.GraphicsCard;
import org.frameseek.ui.model.ModelLoader;
import org.frameseek.ui.model.ModelOffersViewModel;
import org.frameseek.ui.model.ModelOffersViewModel.NetworkSource;
import org.frameseek.ui.model.ModelOffersViewModel.SpeedSource;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.picture.MomentPictures;
import org.frameseek.ui.picture.Posters;
import org.frameseek.ui.picture.Thumbnails;
import org.frameseek.ui.picture.Waveforms;
import org.frameseek.ui.player.PlaybackSettings;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.question.SavedViewModel;
import org.frameseek.ui.question.WatchViewModel;
import org.frameseek.ui.search.MatchesViewModel;
import org.frameseek.ui.search.QueryHistory;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.search.TrimsViewModel;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.FxTasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.frameseek.ui.theme.Theme;
import org.frameseek.ui.update.Updates;

/// All parts of one window, joined by hand. JavaFX thread only.
public final class Desktop implements AutoCloseable {
    private final Path sample;
    private final Toasts toasts;
    private final FxTasks tasks;
    private final SettingsSaver saver;
    private final MainViewModel main;
    private final Stage stage;
    private final Thumbnails thumbnails;
    private final MainWindow.Models parts;
    private final MainWindow window;

    /// @param browser shows a page of the web
    public Desktop(Stage stage, AppPaths paths, WebEnvironment web, Settings settings, ModelLoader loader,
            ErrorReporter reporter, Consumer<URI> browser, Texts texts) {
        this.stage = stage;
        sample = paths.sampleVideo();
        Language.follow(settings.languageProperty(), texts);
        var theme = new Theme(settings.appearanceProperty(), settings.largerTextProperty());
        var files = new FileBrowser(System.getProperty("os.name"));
        var dialogs = new FxDialogs(stage, texts, VideoFiles.ENDINGS, paths.user());
        toasts = new Toasts(texts, files::reveal);
        tasks = new FxTasks(reporter::report);
        saver = new SettingsSaver(settings, new SettingsStore(paths.settings()), tasks, toasts);

        var indexes = new Library(libraryFolder(settings, paths));
        var videos = new Videos(indexes);
        var models = new ModelViewModel(settings, paths.demoModel(), paths.firstModel(), loader, tasks);
        NetworkSource network =
                () -> web.network(settings.mirrorProperty().get(), settings.proxyProperty().get());
        var offers = new ModelOffersViewModel(
                () -> web.shelf(paths), network, speeds(paths, settings), models::choose, tasks, Platform::runLater);
        var card = new GraphicsCard(paths.home(), new CudaDriver(), network, tasks, Platform::runLater);
        var gentle = new AtomicBoolean();
        settings.gentleProperty().subscribe(gentle::set);
        var viewed = new ViewedFrame();
        var queue = new IndexQueue(settings, (video, model, exact, callbacks) -> {
            var options = new IndexOptions(viewed.plan(video), exact ? Reuse.EXACT : Reuse.NEAR)
                    .inHardware(settings.hardwareDecodingProperty().get());
            return tasks.run(Lane.INDEX,
                    new IndexTask(video, model.resting(gentle::get), videos, indexes, options, callbacks),
                    callbacks.done(), callbacks.failed());
        });
        var library = new LibraryViewModel(new VideoList(paths.home().resolve("videos.json")), indexes, queue,
                new Problems(texts)::sentence, tasks);
        library.orderProperty().set(settings.libraryOrderProperty().get());
        library.orderProperty().subscribe(settings.libraryOrderProperty()::set);
        var commands = new VideoCommands(library, indexes, queue, tasks);
        var session = new Session(indexes, videos, tasks, models::loading, System::nanoTime);
        var search = new SearchViewModel(new QueryHistory(settings), session);
        var matches = new MatchesViewModel(session);
        var player = new PlayerViewModel(tasks, settings.engineProperty(), texts);
        keepSound(player.settings(), settings);
        var battery = new BatteryWatch(settings.pauseOnBatteryProperty(), tasks);
        new Comfort(settings, battery.dischargingProperty(),
                stage.fullScreenProperty().and(player.playingProperty())).govern(queue);
        var bookmarks = new BookmarksViewModel(
                session, new Bookmarks(libraryFolder(settings, paths)), tasks, toasts::problem);
        var trims = new TrimsViewModel(
                session, new Trims(libraryFolder(settings, paths)), tasks, toasts::problem);
        player.frameProperty().subscribe(frame -> viewed.set(
                player.getVideo() == null ? null : player.getVideo().file(), frame.intValue()));
        session.lanes().open(settings.lanesProperty().get());
        session.lanes().onChanged(() -> settings.lanesProperty().set(session.lanes().kept()));
        var saved = new SavedViewModel(new SavedQuestions(paths.questions()), tasks, toasts::problem);
        var folder = new ExportFolder(settings.exportFolderProperty(), dialogs, paths.pictures(),
                List.of(libraryFolder(settings, paths)));
        var export = new ExportViewModel(settings, folder, paths.home().resolve("transfer"), toasts, tasks);
        main = new MainViewModel(session, videos, models, queue, library, search, matches, player, tasks);
        var moments = new MomentExport(folder, toasts, texts, tasks);
        var storyboards = new StoryboardExport(indexes, folder, toasts, texts, tasks);
        var clips = new ClipsViewModel(settings, folder, toasts, texts, tasks, Platform::runLater);
        var stills = new FrameExport(session, models, player, export, moments, storyboards);

        var updates = new Updates(web.release().page(), () -> web.newer(settings.proxyProperty().get()), tasks, toasts,
                browser);
        thumbnails = new Thumbnails(tasks);
        var posters = new Posters(paths.home().resolve("posters"), videos, tasks);
        parts = new MainWindow.Models(
                settings, session, main, stills, player, search, matches, trims, library, commands,
                new InfoViewModel(library, session, tasks), bookmarks, queue,
                new CheckViewModel(session, models.modelProperty(), indexes, toasts::problem, tasks), models, offers,
                card, battery, export, clips, new BestStillViewModel(tasks), saved,
                new WatchViewModel(queue, session, saved, indexes, tasks), updates);
        window = new MainWindow(stage, parts, new MainWindow.Services(
                thumbnails, posters, new MomentPictures(videos, tasks), new Waveforms(tasks),
                dialogs, toasts, files::reveal, browser,
                new ExternalPlayers(Programs.fromSystem(), tasks, toasts::problem), files.isMac()), paths, texts);
        theme.dress(stage.getScene());
        reporter.setOwner(stage);
    }

    /// Loads models and videos once the window is on screen. The system loads native libraries one after the other, so
    /// earlier loading would make the toolkit wait half a second for PyTorch.
    ///
    /// @param videos to open, asked for when the window is there
    /// @param started called when other videos may be opened
    public void show(Supplier<List<Path>> videos, Runnable started) {
        window.show(() -> {
            main.start(videos.get(), sample);
            parts.offers().recommend();
            parts.card().refresh();
            parts.battery().refresh();
            parts.saved().load();
            if (parts.settings().updatesProperty().get()) {
                parts.updates().look();
            }
            started.run();
        });
    }

    Stage stage() {
        return stage;
    }

    Thumbnails thumbnails() {
        return thumbnails;
    }

    MainWindow.Models models() {
        return parts;
    }

    KeyMap keys() {
        return window.keys();
    }

    Actions actions() {
        return window.actions();
    }

    /// Reports something that happened before the window was there.
    public Notices notices() {
        return toasts;
    }

    /// Opens videos named by the system or by another start of the program, and brings the window to the front.
    public void open(List<Path> videos) {
        window.toFront();
        if (!videos.isEmpty()) {
            main.drop(videos);
        }
    }

    private static void keepSound(PlaybackSettings playback, Settings settings) {
        playback.volumeProperty().set(settings.volumeProperty().get());
        playback.volumeProperty().addListener((_, _, volume) -> settings.volumeProperty().set(volume.doubleValue()));
        playback.mutedProperty().set(settings.mutedProperty().get());
        playback.mutedProperty().addListener((_, _, muted) -> settings.mutedProperty().set(muted));
    }

    private static SpeedSource speeds(AppPaths paths, Settings settings) {
        var speeds = new Speeds(paths.knownModels());
        return new SpeedSource() {
            @Override
            public OptionalDouble known() {
                return speeds.known(choice());
            }

            @Override
            public double measure() throws EncoderException {
                return speeds.measure(choice(), () -> Thread.currentThread().isInterrupted());
            }

            private ComputeChoice choice() {
                return new ComputeChoice(settings.deviceProperty().get(), settings.precisionProperty().get(),
                        settings.threadsProperty().get());
            }
        };
    }

    private static Path libraryFolder(Settings settings, AppPaths paths) {
        var chosen = settings.libraryFolderProperty().get();
        return chosen.isEmpty() ? paths.library() : Path.of(chosen);
    }

    @Override
    public void close() {
        window.remember();
        tasks.close();
        main.close();
        saver.saveNow();
    }
}
