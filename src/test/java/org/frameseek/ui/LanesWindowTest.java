package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Notification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.search.Combination;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.ui.main.MainWindow;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.session.LaneState;
import org.frameseek.ui.session.QuestionLane;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Lanes and saved questions from the first key to the next start, in one window.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LanesWindowTest {
    @TempDir
    static Path folder;

    private static Path other;
    private static TestDesktop window;
    private static MainWindow.Models models;

    /// A model that takes red for blue, and blue for red.
    private record Swapped(ColourEncoder eyes) implements TextEncoder {
        @Override
        public TextEmbedding encode(String text) {
            return eyes.encode(text.replace("red", "RED").replace("blue", "red").replace("RED", "blue"));
        }

        @Override
        public EncoderIdentity identity() {
            return eyes.identity();
        }

        @Override
        public Calibration calibration() {
            return eyes.calibration();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        other = Files.createDirectory(folder.resolve("swapped"));
        open(List.of(ColourVideo.make(folder, "colours.mp4")));
    }

    private static void open(List<Path> videos) throws Exception {
        window = new TestDesktop(folder.resolve("home"), (model, _) -> load(model), videos);
        models = window.models();
        Await.until(models.player().frameProperty(), frame -> frame.intValue() >= 0);
        indexed();
    }

    private static LoadedModel load(Path model) {
        if (!model.equals(other)) {
            return ColourEncoder.load(model);
        }
        var eyes = new ColourEncoder("swapped");
        return new LoadedModel(model, eyes, new Swapped(eyes), false, () -> { });
    }

    private static void indexed() throws Exception {
        Await.until(models.session().indexedProperty(), frames ->
                frames != null && frames.cardinality() == ColourVideo.frames());
        Await.until(models.queue().waiting(), () -> models.queue().waiting().isEmpty(), "an empty queue");
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static void ask(String text) throws Exception {
        TextField field = window.node("#query");
        FxExtension.run(() -> {
            field.requestFocus();
            field.setText(text);
            models.search().ask();
        });
        Await.until(models.search().resultProperty(), result -> result != null && result.query().text().equals(text));
    }

    private static List<QuestionLane> lanes() throws Exception {
        return FxExtension.call(() -> List.copyOf(models.session().lanes().all()));
    }

    private static void answered(int count) throws Exception {
        Await.until(models.session().lanes().all(), () -> models.session().lanes().all().size() == count
                && models.session().lanes().all().stream().filter(lane -> lane.shownProperty().get())
                .allMatch(lane -> lane.stateProperty().get() == LaneState.ANSWERED), count + " answered lanes");
    }

    private static TimelineHeatmap timeline() throws Exception {
        TimelineHeatmap timeline = window.node(".timeline-heatmap");
        FxExtension.run(() -> FxExtension.layout(timeline));
        return timeline;
    }

    private static <N extends Node> N inLane(int lane, String selector, Class<N> type) throws Exception {
        var timeline = timeline();
        return FxExtension.call(() -> timeline.lookupAll(selector).stream()
                .filter(node -> isIn(node, timeline.lanes().get(lane).head())).map(type::cast)
                .findFirst().orElseThrow());
    }

    private static boolean isIn(Node node, Node head) {
        return node != null && (node == head || isIn(node.getParent(), head));
    }

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

    private static void pictures(String name) throws Exception {
        window.save(name + "-light");
        FxExtension.run(() -> {
            window.settings().appearanceProperty().set(Appearance.DARK);
            window.settings().languageProperty().set(LanguageChoice.CHINESE);
        });
        window.save(name + "-dark-zh");
        FxExtension.run(() -> {
            window.settings().appearanceProperty().set(Appearance.LIGHT);
            window.settings().languageProperty().set(LanguageChoice.ENGLISH);
        });
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

    /// The menu beside the field as it opens.
    private static List<MenuItem> items() {
        var button = (MenuButton) window.scene().lookup("#questions");
        button.getOnShowing().handle(null);
        return button.getItems();
    }

    private static MenuItem item(String name) throws Exception {
        return FxExtension.call(() -> items().stream()
                .filter(item -> item.getText() != null && item.getText().replace("_", "").startsWith(name))
                .findFirst().orElseThrow());
    }

    private static MenuItem under(String name, String action) throws Exception {
        return FxExtension.call(() -> ((Menu) item(name)).getItems().stream()
                .filter(item -> item.getText() != null && item.getText().replace("_", "").startsWith(action))
                .findFirst().orElseThrow());
    }

    /// Runs what asks for a name, and gives one.
    private static void name(String name, Runnable action) throws Exception {
        FxExtension.run(() -> {
            Platform.runLater(() -> {
                var dialog = (Stage) Window.getWindows().getLast();
                var pane = (DialogPane) dialog.getScene().getRoot();
                ((TextField) pane.lookup(".text-field")).setText(name);
                ((Button) pane.lookupButton(pane.getButtonTypes().getLast())).fire();
            });
            action.run();
        });
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

    private static Optional<Notification> told(List<Node> toasts) {
        return toasts.stream().filter(Notification.class::isInstance).map(Notification.class::cast)
                .filter(toast -> toast.getMessage().contains("“Banners” in")).findFirst();
    }

    private static Button button(String text) {
        FxExtension.layout(window.scene().getRoot());
        return window.scene().getRoot().lookupAll(".toasts .button").stream()
                .filter(node -> node instanceof Button found && text.equals(found.getText()))
                .map(Button.class::cast).findFirst().orElse(null);
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

    private static void menu(String name) throws Exception {
        MenuButton button = window.node("#questions");
        FxExtension.save(FxExtension.call(() -> {
            button.show();
            var popup = Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst().orElseThrow();
            var picture = FxExtension.snapshot(popup.getScene().getRoot());
            button.hide();
            return picture;
        }), name);
    }
}
