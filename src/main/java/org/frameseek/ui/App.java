package org.frameseek.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.frameseek.AppPaths;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.Settings;
import org.frameseek.settings.SettingsException;
import org.frameseek.settings.SettingsStore;
import org.frameseek.ui.dialog.ErrorReporter;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.model.ClipLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program with a window, from the start of the toolkit to its end. It is no JavaFX `Application`: so it is made
/// like every other object, and the program runs from the class path.
public final class App {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final AppPaths paths;
    private final List<Path> videos;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    /// What needs no toolkit.
    ///
    /// @param damaged the settings file that could not be understood and was put aside
    /// @param problem why settings could not be read
    /// @param instance empty when every start has a window of its own
    private record Prepared(Settings settings, Optional<Path> damaged, Optional<SettingsException> problem,
            Optional<SingleInstance> instance) {
    }

    private App(AppPaths paths, List<Path> videos) {
        this.paths = paths;
        this.videos = videos;
    }

    /// Opens the window and returns when it is closed; or hands the videos to a window that is open already.
    public static void open(AppPaths paths, List<Path> videos) {
        if (!SingleInstance.handOver(paths.home(), videos)) {
            new App(paths, videos).run();
        }
    }

    private void run() {
        // Side by side: the toolkit waits for the graphics driver most of the time that it takes to start.
        var preparing = CompletableFuture.supplyAsync(this::prepare);
        Platform.startup(() -> { });
        var prepared = preparing.join();
        try {
            CompletableFuture.runAsync(() -> show(prepared), Platform::runLater).join();
            closed.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            Platform.exit();
            prepared.instance().ifPresent(App::release);
        }
    }

    private Prepared prepare() {
        var settings = new Settings();
        try {
            var damaged = Optional.ofNullable(new SettingsStore(paths.settings()).load(settings));
            return new Prepared(settings, damaged, Optional.empty(), claim());
        } catch (SettingsException e) {
            LOG.warn("Settings not read", e);
            return new Prepared(settings, Optional.empty(), Optional.of(e), claim());
        }
    }

    private Optional<SingleInstance> claim() {
        try {
            return SingleInstance.claim(paths.home());
        } catch (IOException e) {
            LOG.info("Every start opens a window of its own", e);
            return Optional.empty();
        }
    }

    private static void release(SingleInstance instance) {
        try {
            instance.close();
        } catch (IOException e) {
            LOG.info("The system gives it up at the end of the program", e);
        }
    }

    private void show(Prepared prepared) {
        var texts = new Texts();
        var reporter = new ErrorReporter(texts, paths.logs());
        Thread.setDefaultUncaughtExceptionHandler(reporter);
        Thread.currentThread().setUncaughtExceptionHandler(reporter);
        var stage = new Stage();
        var desktop = new Desktop(stage, paths, prepared.settings(), new ClipLoader(), reporter, texts);
        stage.setOnHidden(_ -> {
            try {
                desktop.close();
            } finally {
                closed.complete(null);
            }
        });
        desktop.show(videos);
        tellProblems(prepared, desktop.notices());
        prepared.instance().ifPresent(instance ->
                instance.listen(more -> Platform.runLater(() -> desktop.open(more))));
    }

    private static void tellProblems(Prepared prepared, Notices notices) {
        prepared.problem().ifPresent(notices::problem);
        prepared.damaged().ifPresent(file -> notices.say("settings.damaged", file.toString()));
    }
}
