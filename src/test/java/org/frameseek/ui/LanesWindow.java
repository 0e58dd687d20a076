package org.frameseek.ui;

import atlantafx.base.controls.Notification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
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
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// A window on a film of plain colours whose questions are kept as lanes: what its tests press and look at.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LanesWindow {
    @TempDir
    static Path folder;

    /// The folder of a second model, [Swapped].
    static Path other;
    static TestDesktop window;
    static MainWindow.Models models;

    /// A model that takes red for blue, and blue for red.
    record Swapped(ColourEncoder eyes) implements TextEncoder {
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

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    static void open(List<Path> videos) throws Exception {
        window = new TestDesktop(folder.resolve("home"), (model, _) -> load(model), videos);
        models = window.models();
        Await.until(models.player().frameProperty(), frame -> frame.intValue() >= 0);
        indexed();
    }

    static LoadedModel load(Path model) {
        if (!model.equals(other)) {
            return ColourEncoder.load(model);
        }
        var eyes = new ColourEncoder("swapped");
        return new LoadedModel(model, eyes, new Swapped(eyes), false, () -> { });
    }

    static void indexed() throws Exception {
        window.indexed(ColourVideo.frames());
    }

    /// Asks, and waits for the answer.
    static void ask(String text) throws Exception {
        TextField field = window.node("#query");
        FxExtension.run(() -> {
            field.requestFocus();
            field.setText(text);
            models.search().ask();
        });
        Await.until(models.search().resultProperty(), result -> result != null && result.query().text().equals(text));
    }

    static List<QuestionLane> lanes() throws Exception {
        return FxExtension.call(() -> List.copyOf(models.session().lanes().all()));
    }

    /// Waits until so many lanes are kept, and those that are shown have their answers.
    static void answered(int count) throws Exception {
        Await.until(models.session().lanes().all(), () -> models.session().lanes().all().size() == count
                && models.session().lanes().all().stream().filter(lane -> lane.shownProperty().get())
                .allMatch(lane -> lane.stateProperty().get() == LaneState.ANSWERED), count + " answered lanes");
    }

    /// The timeline, laid out.
    static TimelineHeatmap timeline() throws Exception {
        TimelineHeatmap timeline = window.node(".timeline-heatmap");
        FxExtension.run(() -> FxExtension.layout(timeline));
        return timeline;
    }

    /// A part of a lane, counted from 0.
    static <N extends Node> N inLane(int lane, String selector, Class<N> type) throws Exception {
        var timeline = timeline();
        return FxExtension.call(() -> timeline.lookupAll(selector).stream()
                .filter(node -> isIn(node, timeline.lanes().get(lane).head())).map(type::cast)
                .findFirst().orElseThrow());
    }

    static boolean isIn(Node node, Node head) {
        return node != null && (node == head || isIn(node.getParent(), head));
    }

    /// Saves the window in both appearances and languages.
    static void pictures(String name) throws Exception {
        window.save(name + "-light");
        window.dress(LanguageChoice.CHINESE, Appearance.DARK);
        window.save(name + "-dark-zh");
        window.dress(LanguageChoice.ENGLISH, Appearance.LIGHT);
    }

    /// The entries of the menu beside the field, as it opens.
    static List<MenuItem> items() {
        var button = (MenuButton) window.scene().lookup("#questions");
        button.getOnShowing().handle(null);
        return button.getItems();
    }

    /// The entry whose text starts so, mnemonics aside.
    static MenuItem item(String name) throws Exception {
        return FxExtension.call(() -> items().stream()
                .filter(item -> item.getText() != null && item.getText().replace("_", "").startsWith(name))
                .findFirst().orElseThrow());
    }

    /// The same in the submenu of an entry.
    static MenuItem under(String name, String action) throws Exception {
        return FxExtension.call(() -> ((Menu) item(name)).getItems().stream()
                .filter(item -> item.getText() != null && item.getText().replace("_", "").startsWith(action))
                .findFirst().orElseThrow());
    }

    /// Runs what asks for a name, and gives one.
    static void name(String name, Runnable action) throws Exception {
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

    /// The notice of a watched question, if there is one.
    static Optional<Notification> told(List<Node> toasts) {
        return toasts.stream().filter(Notification.class::isInstance).map(Notification.class::cast)
                .filter(toast -> toast.getMessage().contains("“Banners” in")).findFirst();
    }

    /// The button of a notice; null if there is none.
    static Button button(String text) {
        FxExtension.layout(window.scene().getRoot());
        return window.scene().getRoot().lookupAll(".toasts .button").stream()
                .filter(node -> node instanceof Button found && text.equals(found.getText()))
                .map(Button.class::cast).findFirst().orElse(null);
    }

    /// Saves the picture of the menu beside the field.
    static void menu(String name) throws Exception {
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
