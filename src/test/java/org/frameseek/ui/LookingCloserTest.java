package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.frameseek.media.Picture;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.search.BoxPlace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looking closer in the real window: a shot that is reddish all over, and one with a small pure red square.
class LookingCloserTest {
    private static final int SHOT = 50;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int[] RED = {240, 10, 10};
    private static final int[][] SHOTS = {{190, 115, 100}, {100, 100, 115}, {90, 130, 90}};

    @TempDir
    static Path folder;

    private static TestDesktop window;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        var clip = new Clip().size(WIDTH, HEIGHT).frames(3 * SHOT).encode("-g", "12");
        var video = TestVideos.drawn(folder, "small.mp4", clip, LookingCloserTest::draw);
        window = new TestDesktop(folder.resolve("home"), List.of(video));
        window.indexed(3 * SHOT);
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static Picture draw(int frame) {
        var rgb = new byte[WIDTH * HEIGHT * 3];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean square = frame / SHOT == 1 && x > 230 && x < 310 && y > 15 && y < 65;
                var colour = square ? RED : SHOTS[frame / SHOT];
                for (int i = 0; i < 3; i++) {
                    rgb[(y * WIDTH + x) * 3 + i] = (byte) (colour[i] + frame % 5);
                }
            }
        }
        return new Picture(WIDTH, HEIGHT, rgb);
    }

    @Test
    void theSmallThingComesFirstAndIsShownWhereItIs() throws Exception {
        var search = window.models().search();
        var session = window.models().session();
        FxExtension.run(() -> search.askAndJump("red"));
        var before = Await.until(session.resultProperty(), result -> result != null);
        assertEquals(0, before.moments().getFirst().frame() / SHOT);
        assertNull(before.moments().getFirst().part());

        window.focus(".player");
        window.press(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);
        var closer = Await.until(session.resultProperty(),
                result -> result != null && result.moments().getFirst().part() != null);
        var first = closer.moments().getFirst();
        assertEquals(1, first.frame() / SHOT);
        assertEquals(BoxPlace.UPPER_RIGHT, BoxPlace.of(first.part()));
        assertTrue(FxExtension.call(() -> ((ToggleButton) window.scene().lookup("#look-closer")).isSelected()));
        assertTrue(Double.isNaN(search.closer().progressProperty().get()));

        FxExtension.run(() -> window.models().matches().jumpToRank(1));
        Await.until(window.models().player().frameProperty(), frame -> frame.intValue() == first.frame());
        FxExtension.run(() -> {
            FxExtension.layout(window.scene().getRoot());
            Node part = window.scene().lookup("#found-part");
            assertTrue(part.isVisible());
            var picture = window.scene().lookup(".picture-surface .image-view").getBoundsInParent();
            assertEquals(first.part().x(), (part.getLayoutX() - picture.getMinX()) / picture.getWidth(), 0.01);
            var words = window.scene().getRoot().lookupAll(".match-cell .label").stream()
                    .filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList();
            assertTrue(words.stream().anyMatch("Upper right"::equals), words.toString());
        });
        window.inEveryDress(suffix -> window.save("closer" + suffix));

        FxExtension.run(() -> window.models().player().step(1));
        Await.until(window.models().player().frameProperty(), frame -> frame.intValue() == first.frame() + 1);
        assertFalse(((Node) window.node("#found-part")).isVisible());

        // The places are known now; another question starts without.
        FxExtension.run(() -> search.lookCloser(false));
        var whole = Await.until(session.resultProperty(),
                result -> result != null && result.moments().getFirst().part() == null);
        assertEquals(before.moments(), whole.moments());
        FxExtension.run(() -> search.lookCloser(true));
        Await.until(session.resultProperty(), result -> result != null && result.parts().containsKey(first.frame()));
        FxExtension.run(() -> search.askAndJump("blue"));
        assertFalse(search.closer().wantedProperty().get());
        assertNotNull(Await.until(session.resultProperty(), result ->
                result != null && result.query().text().equals("blue")));
        assertTrue(session.resultProperty().get().parts().isEmpty());
    }
}
