package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Notification;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import org.frameseek.search.Combination;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Lanes and saved questions from the first key to the next start, in one window.
class LanesWindowTest extends LanesWindow {
    @Test
    @Order(1)
    void keyGivesTheQuestionALaneAndSoDoesTheButton() throws Exception {
        ask("red");
        window.press(KeyCode.T, KeyCode.CONTROL);
        ask("blue");
        ButtonBase pin = window.node("#pin");
        FxExtension.run(pin::fire);
        ask("green");
        answered(2);
        Await.until(models.session().combinedProperty(), combined -> combined != null);
        var timeline = timeline();
        var strips = FxExtension.call(() -> List.copyOf(timeline.lanes()));
        assertEquals(3, strips.size());
        assertArrayEquals(lanes().getFirst().resultProperty().get().heat(), strips.getFirst().heat());
        assertEquals("green", models.search().resultProperty().get().query().text());
        pictures("lanes");
    }

    @Test
    @Order(2)
    void clickOnALaneGoesThereAndItsNameAsksItAgain() throws Exception {
        var head = inLane(0, ".lane-name", Button.class);
        var timeline = timeline();
        FxExtension.run(() -> {
            double x = timeline.localToScene(timeline.getWidth() / 2, 0).getX();
            double y = head.localToScene(head.getLayoutBounds()).getCenterY();
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(timeline, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false,
                        false, false, true, false, false, true, false, true, new PickResult(timeline, x, y)));
            }
        });
        Await.until(models.player().frameProperty(), frame ->
                Math.abs(frame.intValue() - ColourVideo.frames() / 2) <= 1);
        FxExtension.run(head::fire);
        Await.until(models.search().resultProperty(), result -> result.query().text().equals("red"));
        assertEquals("red", models.search().textProperty().get());
    }

    @Test
    @Order(3)
    void combinedLaneIsTurnedOverAndAsked() throws Exception {
        FxExtension.run(inLane(2, "#combined-how", Button.class)::fire);
        assertEquals(Combination.ALL, models.session().lanes().combinationProperty().get());
        FxExtension.run(inLane(2, "#combined-ask", Button.class)::fire);
        Await.until(models.search().resultProperty(), result -> result.query().text().equals("red AND blue"));
        FxExtension.run(inLane(2, "#combined-how", Button.class)::fire);
        FxExtension.run(inLane(2, "#combined-ask", Button.class)::fire);
        Await.until(models.search().resultProperty(), result -> result.query().text().equals("red OR blue"));
    }

    @Test
    @Order(4)
    void laneIsSwitchedOffAndOnWithTheKeyboardAndSaysSo() throws Exception {
        var swatch = inLane(1, ".toggle-button", ButtonBase.class);
        assertEquals("Switch “blue” off", swatch.getAccessibleText());
        assertTrue(swatch.isFocusTraversable());
        FxExtension.run(swatch::fire);
        assertEquals("Switch “blue” on", swatch.getAccessibleText());
        assertEquals(2, FxExtension.call(timeline().lanes()::size), "one alone is not combined");
        window.save("lanes-off");
        FxExtension.run(swatch::fire);
        answered(2);
        var name = inLane(0, ".lane-name", Button.class);
        assertTrue(name.getAccessibleText().startsWith("red: Best match 100% at 00:00:07"), name.getAccessibleText());
    }

    @Test
    @Order(5)
    void anotherModelAnswersInALaneAndTheDifferenceIsSaid() throws Exception {
        FxExtension.run(() -> models.model().choose(other));
        Await.until(models.model().modelProperty(), model -> model.folder().equals(other));
        indexed();
        var demo = FxExtension.call(() -> models.model().choices().getFirst());
        FxExtension.run(() -> models.model().choose(demo));
        Await.until(models.model().modelProperty(), model -> model.folder().equals(demo));
        var said = FxExtension.call(() -> (Notification) window.<Pane>node(".toasts").getChildren().getLast());
        assertTrue(said.getMessage().startsWith("Now using Demo model."), said.getMessage());
        indexed();
        Await.until(models.library().all(), () -> models.library().all().getFirst().indexes().size() == 2,
                "both indexes");
        ask("red");
        var with = FxExtension.call(() -> (Menu) items().getFirst());
        assertEquals(List.of("swapped"), with.getItems().stream().map(MenuItem::getText).toList());
        FxExtension.run(with.getItems().getFirst()::fire);
        answered(3);
        var lane = lanes().getLast();
        assertEquals(5, lane.resultProperty().get().moments().getFirst().frame() / ColourVideo.SHOT, "the blue shot");
        var sentence = FxExtension.call(() -> ((Labeled) window.scene().lookup("#difference .label")).getText());
        assertTrue(sentence.startsWith("The models agree on 0 of 3 matches. They differ most at 00:00:0"), sentence);
        Button go = window.node("#difference .button");
        FxExtension.run(go::fire);
        Await.until(models.player().frameProperty(), frame -> List.of(1, 5, 7).contains(
                frame.intValue() / ColourVideo.SHOT));
        pictures("lanes-two-models");
    }

    @Test
    @Order(6)
    void questionsAndLanesAreSavedUnderNames() throws Exception {
        ask("red^2 OR blue");
        name("Flags", item("Save this question")::fire);
        name("All three", item("Save the lanes")::fire);
        Await.until(models.saved().savedProperty(), saved -> !saved.sets().isEmpty());
        name("Banners", under("Flags", "Rename")::fire);
        Await.until(models.saved().savedProperty(), saved -> saved.questions().getFirst().name().equals("Banners"));
        var watch = (CheckMenuItem) under("Banners", "Watch");
        FxExtension.run(() -> {
            watch.setSelected(true);
            watch.fire();
        });
        Await.until(models.saved().savedProperty(), saved -> !saved.watched().isEmpty());
        for (int left = 3; left > 0; left--) {
            inLane(0, ".lane-name", Button.class);
            FxExtension.run(timeline().lookup(".lane-name")::requestFocus);
            window.press(KeyCode.DELETE);
            assertEquals(left - 1, lanes().size());
        }
        FxExtension.run(under("All three", "Open")::fire);
        answered(3);
        menu("lanes-menu");
        ask("green");
        FxExtension.run(under("Banners", "Ask")::fire);
        Await.until(models.search().resultProperty(), result -> result.query().text().equals("red^2 OR blue"));
    }

    @Test
    @Order(7)
    void watchedQuestionIsAskedOfANewVideoAndItsMatchIsOneClickAway() throws Exception {
        var video = Files.copy(folder.resolve("colours.mp4"), folder.resolve("new.mp4"));
        Files.write(video, new byte[64], StandardOpenOption.APPEND);
        var toasts = window.<Pane>node(".toasts").getChildren();
        FxExtension.run(() -> models.library().add(List.of(video), models.queue()::add));
        Await.until(toasts, () -> told(toasts).isPresent(), "a match");
        var match = FxExtension.call(() -> told(toasts).orElseThrow());
        window.save("watch");
        assertTrue(match.getMessage().startsWith("3 matches for “Banners” in new.mp4, the best at 00:00:0"),
                match.getMessage());
        FxExtension.run(((Button) match.getPrimaryActions().getFirst())::fire);
        Await.until(models.session().videoProperty(), open -> open != null && open.file().equals(video));
    }

    @Test
    @Order(8)
    void everythingIsThereAfterTheNextStart() throws Exception {
        var before = FxExtension.call(() -> models.session().lanes().kept());
        window.close();
        open(List.of(folder.resolve("colours.mp4")));
        Await.until(models.saved().savedProperty(), saved -> !saved.questions().isEmpty());
        answered(3);
        assertEquals(before, FxExtension.call(() -> models.session().lanes().kept()));
        assertEquals("Banners", models.saved().savedProperty().get().questions().getFirst().name());
        FxExtension.run(under("Banners", "Delete")::fire);
        Await.until(models.saved().savedProperty(), saved -> saved.questions().isEmpty());
        FxExtension.run(() -> Objects.requireNonNull(button("Undo")).fire());
        Await.until(models.saved().savedProperty(), saved -> !saved.questions().isEmpty());
        assertFalse(models.saved().savedProperty().get().watched().isEmpty());
    }
}
