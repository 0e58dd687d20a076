package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.frameseek.media.Picture;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.search.Box;
import org.frameseek.ui.player.PlayerViewModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A part of the picture as a question, in the real window: green with a blue left half; then green; then blue.
class PartOfPictureTest {
    private static final int SHOT = 40;
    private static final int[] GREEN = {30, 190, 40};
    private static final int[] BLUE = {30, 40, 200};

    @TempDir
    static Path folder;

    private static TestDesktop window;
    private static PlayerViewModel player;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        var clip = new Clip().size(320, 180).frames(3 * SHOT).encode("-g", "12");
        var video = TestVideos.drawn(folder, "halves.mp4", clip, PartOfPictureTest::draw);
        window = new TestDesktop(folder.resolve("home"), List.of(video));
        player = window.models().player();
        window.indexed(3 * SHOT);
        Await.until(player.frameProperty(), frame -> frame.intValue() == 0);
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static Picture draw(int frame) {
        var rgb = new byte[320 * 180 * 3];
        for (int i = 0; i < 320 * 180; i++) {
            var colour = frame / SHOT == 2 || frame / SHOT == 0 && i % 320 < 160 ? BLUE : GREEN;
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * i + channel] = (byte) (colour[channel] + frame % 5);
            }
        }
        return new Picture(320, 180, rgb);
    }

    @BeforeEach
    void begin() throws Exception {
        FxExtension.run(() -> {
            window.models().search().clear();
            player.part().clear();
            FxExtension.layout(window.scene().getRoot());
        });
        window.focus(".player");
    }

    @Test
    void keysSelectMoveResizeAndAsk() throws Exception {
        window.press(KeyCode.T);
        assertEquals(new Box(0.3, 0.3, 0.4, 0.4), player.part().get());
        for (int i = 0; i < 30; i++) {
            window.press(KeyCode.LEFT);
        }
        window.press(KeyCode.UP);
        window.press(KeyCode.RIGHT, KeyCode.SHIFT);
        var part = player.part().get();
        assertEquals(0, part.x());
        assertEquals(0.28, part.y(), 1e-9);
        assertEquals(0.42, part.width(), 1e-9);
        assertEquals(0, player.getFrame(), "arrows move the part, not the video");
        window.inEveryDress(suffix -> window.save("part" + suffix));
        window.press(KeyCode.ENTER);
        assertNull(player.part().get());
        var result = Await.until(window.models().session().resultProperty(), found -> found != null);
        assertEquals("image:\"part at 00:00:00:00\"", result.query().text());
        assertEquals(2, result.moments().getFirst().frame() / SHOT);
        assertFalse(result.weak());
    }

    @Test
    void escapeRemovesIt() throws Exception {
        window.press(KeyCode.T);
        assertNotNull(player.part().get());
        assertTrue(((Node) window.node("#part")).isVisible());
        window.press(KeyCode.ESCAPE);
        assertNull(player.part().get());
        assertFalse(((Node) window.node("#part")).isVisible());
        assertEquals("", window.models().search().textProperty().get());
    }

    @Test
    void draggingWithShiftDrawsIt() throws Exception {
        Bounds picture = FxExtension.call(() -> window.scene().lookup(".picture-surface .image-view")
                .getBoundsInParent());
        drag(picture, 0.6, 0.1, 0.9, 0.5, true);
        var part = player.part().get();
        assertEquals(0.6, part.x(), 0.01);
        assertEquals(0.4, part.height(), 0.01);
        // Within it, dragging moves it.
        drag(picture, 0.7, 0.3, 0.6, 0.3, false);
        assertEquals(0.5, player.part().get().x(), 0.01);
        assertFalse(player.isPlaying());
        // Beyond the picture it ends at its edge.
        drag(picture, 0.05, 0.6, 1.5, 1.5, true);
        assertEquals(1, player.part().get().x() + player.part().get().width(), 1e-9);
    }

    @Test
    void aPartOfNoSizeIsRefusedPolitely() throws Exception {
        Bounds picture = FxExtension.call(() -> window.scene().lookup(".picture-surface .image-view")
                .getBoundsInParent());
        var toasts = window.<Pane>node(".toasts").getChildren();
        FxExtension.run(toasts::clear);
        drag(picture, 0.6, 0.1, 0.6, 0.1, true);
        assertNull(player.part().get());
        Await.until(Bindings.size(toasts), size -> size.intValue() > 0);
        FxExtension.run(() -> {
            player.part().select(new Box(0.5, 0.5, 0.02, 0.5));
            window.scene().lookup("#part").requestFocus();
        });
        window.press(KeyCode.ENTER);
        assertEquals("", window.models().search().textProperty().get());
    }

    private static void drag(Bounds picture, double fromX, double fromY, double toX, double toY, boolean shift)
            throws Exception {
        FxExtension.run(() -> {
            var surface = window.scene().lookup(".picture-surface");
            fire(surface, MouseEvent.MOUSE_PRESSED, picture, fromX, fromY, shift);
            fire(surface, MouseEvent.MOUSE_DRAGGED, picture, (fromX + toX) / 2, (fromY + toY) / 2, shift);
            fire(surface, MouseEvent.MOUSE_DRAGGED, picture, toX, toY, shift);
            fire(surface, MouseEvent.MOUSE_RELEASED, picture, toX, toY, shift);
        });
    }

    private static void fire(
            Node surface, EventType<MouseEvent> type, Bounds picture, double x, double y, boolean shift) {
        var at = surface.localToScene(
                picture.getMinX() + x * picture.getWidth(), picture.getMinY() + y * picture.getHeight());
        Event.fireEvent(surface, new MouseEvent(type, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1, shift,
                false, false, false, true, false, false, false, false, true, null));
    }
}
