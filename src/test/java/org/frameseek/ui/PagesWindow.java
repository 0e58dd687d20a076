package org.frameseek.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.ui.model.LoadedModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A window whose pages and dialogs can be opened and looked at.
abstract class PagesWindow {
    @TempDir
    static Path folder;

    static TestDesktop window;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        Files.writeString(folder.resolve("notes.mp4"), "not a video");
        var video = ColourVideo.make(folder, "colours.mp4");
        window = new TestDesktop(folder.resolve("home"), PagesWindow::load, List.of(video));
        Await.until(window.models().player().frameProperty(), frame -> frame.intValue() == 0);
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    /// Only the demo model is there.
    static LoadedModel load(Path model, ComputeChoice compute) throws EncoderException {
        if (model.getFileName().toString().equals("demo")) {
            return ColourEncoder.load(model);
        }
        throw new EncoderException("model.files-missing", model, null, "config.json, model.safetensors");
    }

    /// Saves the window in both languages and appearances.
    static void save(String name) throws Exception {
        window.inEveryDress(suffix -> window.save(name + suffix));
    }

    /// The same of a dialog, which is opened and closed each time.
    static void dialog(String name, Runnable open) throws Exception {
        window.inEveryDress(suffix -> {
            FxExtension.run(open);
            FxExtension.call(() -> {
                var dialog = (Stage) Window.getWindows().getLast();
                TestDesktop.save(dialog.getScene(), name + suffix);
                dialog.close();
                return null;
            });
        });
    }

    /// Title, and all that can be read on the page.
    static List<String> words(Stage dialog) {
        var words = new ArrayList<String>();
        words.add(dialog.getTitle());
        FxExtension.layout(dialog.getScene().getRoot());
        for (var style : List.of(".label", ".button")) {
            dialog.getScene().getRoot().lookup(".settings").lookupAll(style)
                    .forEach(node -> words.add(((Labeled) node).getText()));
        }
        words.add(((Labeled) dialog.getScene().getRoot().lookup(".button-bar .button")).getText());
        words.removeIf(word -> word == null || word.isEmpty() || word.startsWith("/") || word.equals("FFmpeg"));
        return words;
    }
}
