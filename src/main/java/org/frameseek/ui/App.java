package org.frameseek.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.catalogue.CatalogueException;
import org.frameseek.engine.pack.EngineChoice;
import org.frameseek.i18n.Texts;
import org.frameseek.model.Framing;
import org.frameseek.settings.Settings;
import org.frameseek.settings.SettingsStore;
import org.frameseek.storage.StorageException;
import org.frameseek.ui.dialog.ErrorReporter;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.mac.FinderFiles;
import org.frameseek.ui.model.FolderModelLoader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window as a JavaFX application. [#open] launches it, not the program's main class: that way the program runs
/// from the class path.
public final class App extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    /// Shared by the program's start and the instance that JavaFX makes of this class, long after the first files came.
    private static final FinderFiles FINDER = new FinderFiles();

    private final AppPaths paths = AppPaths.fromSystem();
    private final WebEnvironment web = WebEnvironment.fromSystem(paths.user());
    private final Settings settings = new Settings();
    private final List<StorageException> problems = new ArrayList<>();
    private @Nullable Path damagedSettings;
    private @Nullable SingleInstance instance;
    private @Nullable Desktop desktop;

    /// Opens the window and returns when it closes. If a window is already open, hands it the videos instead.
    ///
    /// @throws WindowException when the display cannot be reached
    public static void open(AppPaths paths, List<Path> videos) throws WindowException {
        if (SingleInstance.handOver(paths.home(), videos)) {
            return;
        }
        FINDER.listen();
        try {
            launch(App.class, videos.stream().map(Path::toString).toArray(String[]::new));
        } catch (UnsupportedOperationException e) {
            // The toolkit reports this itself. Failures in the window arrive wrapped in another exception.
            throw new WindowException(e);
        }
    }

    /// Reads the settings off the JavaFX thread.
    @Override
    public void init() {
        try {
            damagedSettings = new SettingsStore(paths.settings()).load(settings);
        } catch (StorageException e) {
            LOG.warn("Settings not read", e);
            problems.add(e);
        }
        try {
            instance = SingleInstance.claim(paths.home()).orElse(null);
        } catch (IOException e) {
            LOG.info("Every start opens a window of its own", e);
        }
    }

    @Override
    public void start(Stage stage) {
        var texts = new Texts();
        var reporter = new ErrorReporter(texts, paths.logs());
        Thread.setDefaultUncaughtExceptionHandler(reporter);
        Thread.currentThread().setUncaughtExceptionHandler(reporter);
        var engine = new EngineChoice(paths.home());
        var whole = new AtomicBoolean();
        settings.wholeFrameProperty().subscribe(whole::set);
        var loader = new FolderModelLoader(
                this::languagePack, () -> whole.get() ? Framing.WHOLE : Framing.AS_TRAINED, paths.knownModels());
        var opened = new Desktop(
                stage, paths, web, settings,
                (folder, compute) -> engine.start(() -> loader.load(folder, compute)),
                reporter, page -> getHostServices().showDocument(page.toString()), texts);
        desktop = opened;
        opened.show(this::videos, () -> listen(opened));
        tellProblems(opened.notices());
    }

    private Optional<Path> languagePack(Path model) {
        try {
            return web.shelf(paths).packFor(model);
        } catch (CatalogueException e) {
            LOG.info("No language packs", e);
            return Optional.empty();
        }
    }

    /// macOS passes what the program is started with as messages, and in a terminal as arguments too.
    private List<Path> videos() {
        return Stream.concat(getParameters().getRaw().stream().map(Path::of), FINDER.takeEarly().stream())
                .distinct().toList();
    }

    private void listen(Desktop opened) {
        Consumer<List<Path>> opener = videos -> Platform.runLater(() -> opened.open(videos));
        if (instance != null) {
            instance.listen(opener);
        }
        FINDER.forward(opener);
    }

    private void tellProblems(Notices notices) {
        problems.forEach(notices::problem);
        if (damagedSettings != null) {
            notices.say("settings.damaged", damagedSettings.toString());
        }
    }

    @Override
    public void stop() throws IOException {
        if (instance != null) {
            instance.close();
        }
        if (desktop != null) {
            desktop.close();
        }
    }
}
