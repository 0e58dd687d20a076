package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.export.still.StillFormat;
import org.frameseek.media.Picture;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.ui.main.MainWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stills of a match side by side. The whole film is one red shot of stripes that move, except from frame 20 on;
/// they are blurred, except in frame 8.
class BestStillWindowTest {
    private static final int FRAMES = 30;
    private static final int SHARP = 8;
    private static final int STILL = 20;

    @TempDir
    static Path folder;

    private static TestDesktop window;
    private static MainWindow.Models models;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        var clip = new Clip().size(320, 180).frames(FRAMES).encode("-c:v", "mpeg4", "-q:v", "2", "-pix_fmt", "yuv420p");
        var film = TestVideos.drawn(folder, "film.mp4", clip, BestStillWindowTest::draw);
        window = new TestDesktop(folder.resolve("home"), List.of(film));
        models = window.models();
        window.indexed(FRAMES);
        FxExtension.run(() -> models.search().askAndJump("red"));
        Await.until(models.matches().selectedRankProperty(), rank -> rank.intValue() == 1);
        FxExtension.run(() -> {
            var moment = models.matches().chosen().orElseThrow();
            models.trims().trim(moment, 0, FRAMES - 1);
        });
    }

    private static Picture draw(int frame) {
        var rgb = new byte[320 * 180 * 3];
        int blur = frame == SHARP ? 1 : 12;
        int shift = Math.min(frame, STILL) * 3;
        for (int y = 0; y < 180; y++) {
            for (int x = 0; x < 320; x++) {
                int sum = 0;
                for (int i = 0; i < blur; i++) {
                    sum += (x + shift + i) / 10 % 2 * 90;
                }
                int at = (y * 320 + x) * 3;
                rgb[at] = (byte) 220;
                rgb[at + 1] = (byte) (10 + sum / blur);
                rgb[at + 2] = (byte) (10 + sum / blur);
            }
        }
        return new Picture(320, 180, rgb);
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static Parent open() throws Exception {
        var dialog = FxExtension.call(() -> {
            window.actions().handOn().bestStill();
            return Window.getWindows().getLast().getScene().getRoot();
        });
        Await.until(models.bestStill().choices(), () -> models.bestStill().choices().size() == 3, "three stills");
        FxExtension.run(() -> FxExtension.layout(dialog));
        return dialog;
    }

    private static double middle(Node node) {
        return Math.round(node.localToScene(node.getLayoutBounds()).getCenterY());
    }

    @Test
    void oneIsChosenOrAllAreSavedInTheChosenFormat() throws Exception {
        var dialog = open();
        var cards = dialog.lookupAll("#stills .toggle-button").stream().map(ToggleButton.class::cast).toList();
        int best = models.matches().rows().getFirst().frame();
        var words = cards.stream().map(ToggleButton::getText).toList();
        assertTrue(words.get(0).startsWith("Best match\nFrame " + best + " · 00:00:0"), words.get(0));
        assertTrue(words.get(1).startsWith("Sharpest\nFrame " + SHARP + " · "), words.get(1));
        int steady = models.bestStill().choices().get(2).frame();
        assertTrue(steady >= STILL, "frame " + steady);
        assertTrue(cards.get(0).isSelected());
        assertTrue(cards.get(0).isFocused());
        var format = (ChoiceBox<StillFormat>) dialog.lookup(".choice-box");
        assertEquals("JPG (small)", ((Label) format.lookup(".label")).getText());
        assertEquals("Format", format.getAccessibleText());
        var buttons = dialog.lookupAll(".button-bar .button");
        assertEquals(3, buttons.size());
        assertTrue(buttons.stream().allMatch(button -> middle(button) == middle(format)), "one row");
        TestDesktop.save(dialog.getScene(), "best-still");

        FxExtension.run(() -> {
            cards.get(1).fire();
            format.setValue(StillFormat.PNG);
            window.settings().namePatternProperty().set("{frame}");
            ((Button) dialog.lookup("#save-still")).fire();
            assertFalse(dialog.getScene().getWindow().isShowing());
        });
        var toasts = window.<Pane>node(".toasts").getChildren();
        Await.until(toasts, () -> Files.exists(folder.resolve("home/stills/8.png")), "a still");

        window.dress(LanguageChoice.CHINESE, Appearance.DARK);
        var again = open();
        TestDesktop.save(again.getScene(), "best-still-dark");
        FxExtension.run(((Button) again.lookup("#save-stills"))::fire);
        window.dress(LanguageChoice.ENGLISH, Appearance.LIGHT);
        Await.until(toasts, () -> Files.exists(folder.resolve("home/stills/8 (2).png"))
                && Files.exists(folder.resolve("home/stills/" + steady + ".png")), "all stills");
    }

    @Test
    void closingEndsTheSearch() throws Exception {
        FxExtension.run(() -> {
            window.actions().handOn().bestStill();
            ((Stage) Window.getWindows().getLast()).close();
            assertEquals(List.of(), models.bestStill().choices());
            assertFalse(models.bestStill().lookingProperty().get());
        });
    }
}
