package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.search.Moment;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.ui.main.MainWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// In and out points from the key to what is exported, and to the next start. The best match is the last shot: frames
/// 175 to 199.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrimWindowTest {
    @TempDir
    static Path folder;

    private static TestDesktop window;
    private static MainWindow.Models models;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        open(List.of(ColourVideo.make(folder, "colours.mp4")));
        ask();
    }

    private static void open(List<Path> videos) throws Exception {
        window = new TestDesktop(folder.resolve("home"), videos);
        models = window.models();
        Await.until(models.player().frameProperty(), frame -> frame.intValue() == 0);
        window.indexed(ColourVideo.frames());
    }

    private static void ask() throws Exception {
        FxExtension.run(() -> models.search().askAndJump("red"));
        Await.until(models.matches().selectedRankProperty(), rank -> rank.intValue() == 1);
        int best = FxExtension.call(() -> models.matches().rows().getFirst().frame());
        Await.until(models.player().frameProperty(), frame -> frame.intValue() == best);
        window.focus(".player");
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static void stand(int frame) throws Exception {
        FxExtension.run(() -> models.player().stand(frame));
        Await.until(models.player().frameProperty(), now -> now.intValue() == frame);
    }

    private static List<Integer> bounds() throws Exception {
        return FxExtension.call(() -> {
            Moment moment = models.matches().chosen().orElseThrow();
            return List.of(moment.startFrame(), moment.endFrame());
        });
    }

    /// Of the first row. A list keeps cells that show nothing beside the ones that do.
    private static Label length() throws Exception {
        return FxExtension.call(() -> {
            var root = window.scene().getRoot();
            FxExtension.layout(root);
            return (Label) root.lookupAll("#matches .match-cell").stream().map(ListCell.class::cast)
                    .filter(cell -> cell.isVisible() && cell.getIndex() == 0).findFirst().orElseThrow()
                    .lookup(".length");
        });
    }

    @Test
    @Order(1)
    void keysSetTheEndsOfTheSelectedMomentAndTheListSaysItsLength() throws Exception {
        assertEquals(List.of(175, 199), bounds());
        assertEquals("1.0 s", length().getText());
        assertNull(length().getGraphic());
        stand(180);
        window.press(KeyCode.I);
        stand(189);
        window.press(KeyCode.O);
        assertEquals(List.of(180, 189), bounds());
        assertEquals("0.4 s", length().getText());
        assertNotNull(length().getGraphic());
        window.save("trim");
        window.dress(LanguageChoice.CHINESE, Appearance.DARK);
        window.save("trim-dark");
        window.dress(LanguageChoice.ENGLISH, Appearance.LIGHT);
    }

    @Test
    @Order(2)
    void shiftSetsThemAtCutsAndEachChangeIsUndone() throws Exception {
        stand(165);
        window.press(KeyCode.I, KeyCode.SHIFT);
        assertEquals(List.of(175, 189), bounds());
        stand(190);
        window.press(KeyCode.O, KeyCode.SHIFT);
        assertEquals(List.of(175, 199), bounds());
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(List.of(180, 189), bounds());
    }

    @Test
    @Order(3)
    void loopAroundTheMomentFollowsItsEnds() throws Exception {
        window.press(KeyCode.R, KeyCode.SHIFT);
        stand(187);
        window.press(KeyCode.O);
        var loop = models.player().loop();
        assertEquals(List.of(180, 187), List.of(loop.startProperty().get(), loop.endProperty().get()));
        window.press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(List.of(180, 189), List.of(loop.startProperty().get(), loop.endProperty().get()));
        window.press(KeyCode.A);
    }

    @Test
    @Order(4)
    void editListsTakeTheEndsThatWereSet() throws Exception {
        FxExtension.run(() -> window.actions().handOn().saveList(EditListFormat.CSV));
        var file = folder.resolve("home/stills/colours.csv");
        Await.until(window.<Pane>node(".toasts").getChildren(), () -> Files.exists(file), "a saved list");
        var best = Files.readAllLines(file).get(1);
        assertTrue(best.contains(",180,189,"), best);
    }

    @Test
    @Order(5)
    void endsAreThereAfterTheNextStartUntilTheyAreReset() throws Exception {
        window.close();
        open(List.of());
        ask();
        assertEquals(List.of(180, 189), bounds());
        FxExtension.run(() -> window.actions().resetMatch());
        assertEquals(List.of(175, 199), bounds());
        assertNull(length().getGraphic());
    }

    @Test
    @Order(6)
    void withoutAMomentTheSameKeysMarkTheLoop() throws Exception {
        FxExtension.run(() -> models.search().clear());
        stand(30);
        window.press(KeyCode.I);
        stand(60);
        window.press(KeyCode.O);
        var loop = models.player().loop();
        assertEquals(List.of(30, 60), List.of(loop.startProperty().get(), loop.endProperty().get()));
        stand(70);
        window.press(KeyCode.I);
        assertEquals(List.of(70, -1), List.of(loop.startProperty().get(), loop.endProperty().get()));
        stand(50);
        window.press(KeyCode.O);
        assertEquals(List.of(0, 50), List.of(loop.startProperty().get(), loop.endProperty().get()));
    }

    @Test
    @Order(7)
    void handleOnTheTimelineSetsTheEndAndThePlayerShowsIt() throws Exception {
        ask();
        Node handle = window.node(".trim-handle.in");
        FxExtension.run(() -> {
            FxExtension.layout(window.scene().getRoot());
            mouse(handle, MouseEvent.MOUSE_PRESSED, 0);
            mouse(handle, MouseEvent.MOUSE_DRAGGED, -120);
        });
        window.save("trim-drag");
        double moved = FxExtension.call(handle::getLayoutX);
        FxExtension.run(() -> mouse(handle, MouseEvent.MOUSE_RELEASED, 0));
        int in = bounds().getFirst();
        assertTrue(in < 160 && in > 140, "frame " + in);
        Await.until(models.player().frameProperty(), frame -> frame.intValue() == in);
        assertEquals(moved, FxExtension.call(() -> {
            FxExtension.layout(window.scene().getRoot());
            return window.scene().getRoot().lookup(".trim-handle.in").getLayoutX();
        }), 1e-6);
        window.press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(List.of(175, 199), bounds());
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double by) {
        var at = node.localToScene(5 + by, 10);
        Event.fireEvent(node, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, false, false, true, null));
    }
}
