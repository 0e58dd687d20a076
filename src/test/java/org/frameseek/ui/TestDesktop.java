package org.frameseek.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.settings.Settings;
import org.frameseek.settings.SettingsStore;
import org.frameseek.ui.dialog.ErrorReporter;
import org.frameseek.ui.keys.KeyMap;
import org.frameseek.ui.main.Actions;
import org.frameseek.ui.main.MainWindow;
import org.frameseek.ui.model.ModelLoader;

/// The window in a home of its own, and hands to use it with. Methods may be called from any thread.
final class TestDesktop implements AutoCloseable {
    /// Saves a picture under a name that ends so.
    interface Saver {
        void save(String suffix) throws Exception;
    }

    private final Settings settings;
    private final Stage stage;
    private final Desktop desktop;
    private final List<URI> pages = new ArrayList<>();

    /// With the model that sees colours.
    ///
    /// @param home kept between starts
    TestDesktop(Path home, List<Path> videos) throws Exception {
        this(home, (model, _) -> ColourEncoder.load(model), videos);
    }

    /// @param home kept between starts
    TestDesktop(Path home, ModelLoader loader, List<Path> videos) throws Exception {
        this(home, loader, videos, new WebEnvironment(Map.of(), List.of()));
    }

    TestDesktop(Path home, ModelLoader loader, List<Path> videos, WebEnvironment web) throws Exception {
        var paths = new AppPaths(home, home, Path.of("models").toAbsolutePath(), Optional.empty());
        settings = new Settings();
        new SettingsStore(paths.settings()).load(settings);
        settings.languageProperty().set(LanguageChoice.ENGLISH);
        settings.exportFolderProperty().set(home.resolve("stills").toString());
        stage = FxExtension.call(Stage::new);
        desktop = FxExtension.call(() -> {
            var texts = new Texts();
            var started = new Desktop(
                    stage, paths, web, settings, loader,
                    new ErrorReporter(texts, paths.logs()), pages::add, texts);
            started.show(() -> videos, () -> { });
            // The headless screen is no larger.
            stage.setWidth(1000);
            stage.setHeight(700);
            return started;
        });
    }

    MainWindow.Models models() {
        return desktop.models();
    }

    Actions actions() {
        return desktop.actions();
    }

    KeyMap keys() {
        return desktop.keys();
    }

    Settings settings() {
        return settings;
    }

    /// The pages that the browser was asked to show.
    List<URI> pages() {
        return pages;
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return stage.getScene();
    }

    @SuppressWarnings("unchecked")
    <N extends Node> N node(String selector) throws Exception {
        return FxExtension.call(() -> (N) scene().lookup(selector));
    }

    /// Presses a key where the focus is.
    void press(KeyCode code, KeyCode... modifiers) throws Exception {
        var held = List.of(modifiers);
        FxExtension.run(() -> {
            var focus = scene().getFocusOwner();
            Event.fireEvent(focus == null ? scene().getRoot() : focus, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code,
                    held.contains(KeyCode.SHIFT), held.contains(KeyCode.CONTROL), false, false));
        });
    }

    void resize(double width, double height) throws Exception {
        FxExtension.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /// Where in the scene a node is.
    Bounds bounds(String selector) throws Exception {
        Node node = node(selector);
        return FxExtension.call(() -> node.localToScene(node.getLayoutBounds()));
    }

    void focus(String selector) throws Exception {
        Node node = node(selector);
        FxExtension.run(node::requestFocus);
    }

    /// Waits until all frames of the open video are indexed.
    void indexed(int frames) throws Exception {
        Await.until(models().session().indexedProperty(), done -> done != null && done.cardinality() == frames);
        Await.until(models().queue().waiting(), () -> models().queue().waiting().isEmpty(), "an empty queue");
    }

    /// Changes language and appearance.
    void dress(LanguageChoice language, Appearance appearance) throws Exception {
        FxExtension.run(() -> {
            settings.languageProperty().set(language);
            settings.appearanceProperty().set(appearance);
        });
    }

    /// Saves in both languages and appearances, and ends in the first of each.
    void inEveryDress(Saver saver) throws Exception {
        for (var language : List.of(LanguageChoice.ENGLISH, LanguageChoice.CHINESE)) {
            for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
                dress(language, look);
                saver.save("-" + language.label() + "-" + look.name().toLowerCase(Locale.ROOT));
            }
        }
        dress(LanguageChoice.ENGLISH, Appearance.LIGHT);
    }

    /// Writes a picture of the window for people to look at.
    void save(String name) throws Exception {
        save(scene(), name);
    }

    /// The same of a dialog.
    static void save(Scene shown, String name) throws Exception {
        FxExtension.save(FxExtension.call(() -> {
            FxExtension.layout(shown.getRoot());
            return shown.snapshot(null);
        }), name);
    }

    @Override
    public void close() throws Exception {
        FxExtension.run(() -> {
            stage.close();
            desktop.close();
        });
    }
}
