package org.frameseek.ui.player;

import static org.frameseek.ui.player.PlayerRig.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.frameseek.i18n.Texts;
import org.frameseek.media.Picture;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.frameseek.search.Curve;
import org.frameseek.settings.PlaybackChoice;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.Tooltips;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.keys.KeyBindings;
import org.frameseek.ui.keys.KeyMap;
import org.frameseek.ui.keys.KeyNames;
import org.frameseek.ui.keys.Shortcut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class PlayerViewTest {
    @TempDir
    private Path folder;

    private final PlayerRig.Lanes lanes = new PlayerRig.Lanes();
    private final Texts texts = new Texts();
    private final PlayerViewModel player =
            new PlayerViewModel(lanes, new SimpleObjectProperty<>(PlaybackChoice.FFMPEG), texts);
    private final KeyMap keys = new KeyMap(new KeyBindings());
    private final PlayerView view =
            new PlayerView(player, new Controls(texts, keys, new KeyNames(texts, false, new KeyBindings())));
    private final BorderPane root = new BorderPane(view);
    private Stage stage;

    @AfterEach
    void close() {
        stage.close();
        player.close();
        lanes.close();
        waitUntil("its threads are gone", () -> PlayerRig.playbackThreads() == 0);
    }

    @Test
    void looksRightInBothThemesAndLanguages() throws Exception {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        show(520, 420);
        open(landscape());
        player.seek(12);
        waitUntil("it is there", () -> player.getFrame() == 12);
        var scores = new float[30];
        scores[12] = 0.3127f;
        player.curveProperty().set(new Curve(scores, new float[30]));
        FxExtension.save(FxExtension.snapshot(root), "player-light");
        texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        player.settings().mutedProperty().set(true);
        player.shuttle(1);
        player.shuttle(1);
        FxExtension.save(FxExtension.snapshot(root), "player-dark-zh");
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        for (var label : root.lookupAll(".label")) {
            assertFalse(label instanceof Label text && text.isVisible() && text.isTextTruncated(), label.toString());
        }
    }

    @Test
    void goesToTheTimecodeThatIsTyped() throws Exception {
        show(520, 420);
        open(landscape());
        var timecode = root.lookup(".timecode");
        Event.fireEvent(timecode, new MouseEvent(MouseEvent.MOUSE_CLICKED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false,
                false, false, false, true, false, false, false, true, false, null));
        var field = (TextField) root.lookup("#go-to");
        assertTrue(field.isVisible());
        field.setText("nowhere");
        press(field, KeyCode.ENTER);
        assertTrue(field.isVisible(), "what is wrong can be mended");
        field.setText("00:00:00:12");
        press(field, KeyCode.ENTER);
        assertFalse(field.isVisible());
        waitUntil("it is there", () -> player.getFrame() == 12);
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void namesEveryButton() throws Exception {
        show(640, 480);
        for (var locale : Texts.LANGUAGES) {
            texts.localeProperty().set(locale);
            var buttons = root.lookupAll(".transport-bar .button");
            assertTrue(buttons.size() > 3, buttons.toString());
            for (var node : buttons) {
                var button = (ButtonBase) node;
                assertFalse(button.getAccessibleText().isBlank());
                assertTrue(Tooltips.over(button).contains(button.getAccessibleText()));
            }
        }
    }

    @Test
    void obeysItsKeys() throws Exception {
        show(640, 480);
        var fullScreens = new AtomicInteger();
        keys.set(Shortcut.FULL_SCREEN, fullScreens::incrementAndGet);
        open(TestVideos.numbered(folder, "clip.mp4", new Clip().frames(60)));
        press(KeyCode.PERIOD);
        press(KeyCode.PERIOD);
        press(KeyCode.COMMA);
        waitUntil("it stepped", () -> player.getFrame() == 1);
        press(KeyCode.RIGHT);
        waitUntil("it skipped a second", () -> player.getFrame() == 26);
        press(KeyCode.LEFT);
        waitUntil("it skipped back", () -> player.getFrame() == 1);
        press(KeyCode.RIGHT, true);
        waitUntil("it skipped far", () -> player.getFrame() == 59);
        press(KeyCode.LEFT, true);
        waitUntil("it skipped far back", () -> player.getFrame() == 0);
        press(KeyCode.M);
        assertTrue(player.settings().mutedProperty().get());
        press(KeyCode.DOWN);
        assertEquals(0.9, player.settings().volumeProperty().get(), 1e-9);
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertEquals(1, player.settings().volumeProperty().get(), 1e-9);
        press(KeyCode.F);
        assertEquals(1, fullScreens.get());
        press(KeyCode.SPACE);
        assertTrue(player.isPlaying());
        press(KeyCode.L);
        assertEquals(1, player.shuttleRateProperty().get());
        press(KeyCode.K);
        assertFalse(player.isPlaying());
        press(KeyCode.J);
        assertEquals(-1, player.shuttleRateProperty().get());
    }

    @Test
    void leavesKeysToTextFields() throws Exception {
        var field = new TextField();
        root.setTop(field);
        show(640, 480);
        open(TestVideos.numbered(folder, "clip.mp4"));
        field.requestFocus();
        press(KeyCode.PERIOD);
        press(KeyCode.SPACE);
        press(KeyCode.RIGHT);
        assertFalse(player.isPlaying());
        assertEquals(0, player.getFrame());
        var button = root.lookup(".transport-bar .button");
        button.requestFocus();
        press(KeyCode.RIGHT);
        waitUntil("arrows don't wander among buttons", () -> player.getFrame() == 25);
    }

    @Test
    void playsWithTheSpaceBarAfterAClickOnAnotherButton() throws Exception {
        show(640, 480);
        open(TestVideos.numbered(folder, "clip.mp4"));
        var button = root.lookup(".transport-bar .button");
        button.requestFocus();
        Event.fireEvent(button, new MouseEvent(MouseEvent.MOUSE_RELEASED, 0, 0, 0, 0, MouseButton.PRIMARY, 1,
                false, false, false, false, false, false, false, false, false, true, null));
        assertFalse(button.isFocused());
        press(KeyCode.SPACE);
        assertTrue(player.isPlaying());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        show(640, 480);
        var line = (Label) root.lookup(".problem");
        assertFalse(line.isVisible());
        var file = TestVideos.numbered(folder, "clip.mp4");
        var video = Video.open(file);
        Files.delete(file);
        player.open(video);
        waitUntil("it says so", line::isVisible);
        var english = line.getText();
        assertTrue(english.contains("clip.mp4"));
        texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertNotEquals(english, line.getText());
    }

    private void show(double width, double height) {
        stage = FxExtension.show(root, width, height);
        keys.install(stage.getScene());
        view.requestFocus();
    }

    private void press(KeyCode code) {
        press(code, false);
    }

    private void press(KeyCode code, boolean shift) {
        Node owner = stage.getScene().getFocusOwner();
        Event.fireEvent(owner == null ? root : owner,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private void open(Path file) throws Exception {
        player.open(Video.open(file));
        waitUntil("it is open", () -> player.getFrame() == 0);
    }

    /// Something nicer to look at than numbers.
    private Path landscape() throws Exception {
        return TestVideos.drawn(folder, "landscape.mp4", new Clip().size(640, 360).encode("-c:v", "mpeg4", "-q:v", "2"),
                frame -> landscape(640, 360, frame));
    }

    private static Picture landscape(int width, int height, int frame) {
        var rgb = new byte[width * height * 3];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean sun = Math.hypot(x - 420 - frame * 2, y - 90) < 42;
                boolean hill = y > 230 + 50 * Math.sin(x / 90.0) - x / 20.0;
                int colour = sun ? 0xFFD75E : hill ? 0x3E7D4A - (y / 12 << 8) : 0x5B9BD5 + (y / 6 << 16);
                rgb[at++] = (byte) (colour >> 16);
                rgb[at++] = (byte) (colour >> 8);
                rgb[at++] = (byte) colour;
            }
        }
        return new Picture(width, height, rgb);
    }
}
