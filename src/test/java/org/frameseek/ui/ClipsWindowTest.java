package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.export.excerpt.ExcerptMethod;
import org.frameseek.media.Video;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.ui.main.MainWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Matches saved as clips in the window for it. The matches are the shots at frames 175 to 199 and 25 to 49.
class ClipsWindowTest {
    @TempDir
    static Path folder;

    private static TestDesktop window;
    private static MainWindow.Models models;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        window = new TestDesktop(folder.resolve("home"), List.of(ColourVideo.make(folder, "colours.mp4")));
        models = window.models();
        window.indexed(ColourVideo.frames());
        FxExtension.run(() -> models.search().askAndJump("red"));
        Await.until(models.matches().selectedRankProperty(), rank -> rank.intValue() == 1);
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static Parent open() throws Exception {
        return FxExtension.call(() -> {
            window.actions().handOn().saveClips();
            return Window.getWindows().getLast().getScene().getRoot();
        });
    }

    @SuppressWarnings("unchecked")
    private static <N extends Node> N node(Parent dialog, String selector) {
        return (N) dialog.lookup(selector);
    }

    private static void close(Parent dialog) throws Exception {
        FxExtension.run(((Stage) dialog.getScene().getWindow())::close);
    }

    @Test
    void clipsAreSavedWithHandles() throws Exception {
        var dialog = open();
        FxExtension.run(() -> {
            FxExtension.layout(dialog);
            Label size = node(dialog, "#size");
            assertTrue(size.getText().startsWith("2 clips, 0:02, about"), size.getText());
            Spinner<Double> before = node(dialog, ".spinner");
            before.getEditor().setText("0.2");
            before.commitValue();
            before.getEditor().setText("soon");
            before.commitValue();
            assertEquals(0.2, before.getValue());
            assertEquals("0.2", before.getEditor().getText());
        });
        TestDesktop.save(dialog.getScene(), "clips");
        FxExtension.run(() -> ClipsWindowTest.<Button>node(dialog, "#save-clips").fire());
        Node bar = node(dialog, "#stop-clips");
        Await.until(bar.visibleProperty(), shown -> !shown);
        TestDesktop.save(dialog.getScene(), "clips-saved");
        close(dialog);
        try (var files = Files.list(folder.resolve("home/stills"))) {
            var saved = files.sorted().toList();
            assertEquals(2, saved.size(), saved.toString());
            for (var file : saved) {
                assertEquals(30, Video.open(file).frames().frames(), file.toString());
            }
        }
        FxExtension.run(() -> FxExtension.layout(window.scene().getRoot()));
        assertEquals(2, FxExtension.call(() -> window.scene().getRoot().lookupAll("#matches .clip").stream()
                .filter(Node::isVisible).count()), "rows whose clip can be dragged");
        window.save("clips-made");
    }

    @Test
    void copiesSayHowEarlyTheyBegin() throws Exception {
        window.dress(LanguageChoice.CHINESE, Appearance.DARK);
        var dialog = open();
        FxExtension.run(() -> {
            FxExtension.layout(dialog);
            ChoiceBox<ExcerptMethod> method = node(dialog, ".choice-box");
            method.setValue(ExcerptMethod.COPY);
            assertTrue(ClipsWindowTest.<Node>node(dialog, "#joined").isDisabled());
        });
        TestDesktop.save(dialog.getScene(), "clips-copy-dark");
        FxExtension.run(() -> {
            var details = dialog.lookupAll("#clips .text-muted").stream()
                    .map(label -> ((Label) label).getText()).toList();
            assertTrue(details.stream().anyMatch(text -> text.contains("提前")), details.toString());
            ClipsWindowTest.<ChoiceBox<ExcerptMethod>>node(dialog, ".choice-box").setValue(ExcerptMethod.H264);
            window.settings().appearanceProperty().set(Appearance.LIGHT);
            window.settings().languageProperty().set(LanguageChoice.ENGLISH);
            Label method = node(dialog, ".choice-box > .label");
            assertEquals("H.264, exact to the frame", method.getText());
        });
        close(dialog);
    }
}
