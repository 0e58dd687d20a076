package org.frameseek.ui.lane;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.session.LaneState;
import org.frameseek.ui.session.QuestionLane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Names a lane: its colour, which switches it on and off, its question, which can be asked again, and the rest in a
/// menu.
final class LaneHead extends HBox {
    private final QuestionLane lane;
    private final LaneActions actions;
    private final IntFunction<String> timecode;
    private final Controls controls;
    private final Texts texts;

    /// @param timecode names a frame of the open video
    LaneHead(QuestionLane lane, LaneActions actions, IntFunction<String> timecode, Controls controls) {
        this.lane = lane;
        this.actions = actions;
        this.timecode = timecode;
        this.controls = controls;
        this.texts = controls.texts();
        getStyleClass().addAll("lane-head", "lane-" + (lane.color() + 1));
        setAlignment(Pos.CENTER_LEFT);
        var name = name();
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().addAll(swatch(), name, more());
        opacityProperty().bind(Bindings.when(lane.shownProperty()).then(1.0).otherwise(0.6));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.REMOVE_ROW.isPressedBy(event)) {
                actions.remove(lane);
                event.consume();
            }
        });
    }

    private ToggleButton swatch() {
        var square = new Region();
        square.getStyleClass().add("swatch");
        var toggle = new ToggleButton(null, square);
        toggle.getStyleClass().addAll(Styles.FLAT, "lane-part");
        toggle.selectedProperty().bindBidirectional(lane.shownProperty());
        Tips.set(toggle, Bindings.createStringBinding(
                () -> texts.get(lane.shownProperty().get() ? "lane.hide" : "lane.show", lane.nameProperty().get()),
                lane.shownProperty(), lane.nameProperty(), texts.localeProperty()));
        return toggle;
    }

    private Button name() {
        var name = new Button();
        name.getStyleClass().addAll(Styles.FLAT, "lane-part", "lane-name");
        name.setMnemonicParsing(false);
        name.setMinWidth(0);
        name.textProperty().bind(words(this::label));
        var spoken = words(() -> label() + ": " + answer());
        Tips.set(name, words(() -> lane.question().text() + "\n" + answer() + "\n" + texts.get("lane.ask")), spoken);
        name.setOnAction(_ -> actions.ask(lane));
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.OPEN_ROW.isPressedBy(event)) {
                name.fire();
                event.consume();
            }
        });
        return name;
    }

    private StringBinding words(Callable<String> words) {
        return Bindings.createStringBinding(words, lane.nameProperty(), lane.stateProperty(), lane.resultProperty(),
                texts.localeProperty());
    }

    private String label() {
        var named = lane.nameProperty().get();
        var name = lane.model().map(model -> texts.get("lane.name-and-model", named, actions.modelName(model)))
                .orElse(named);
        return isSilent() ? name : name + " – " + state();
    }

    /// Whether the state needs no word, because the strip shows it.
    private boolean isSilent() {
        return switch (lane.stateProperty().get()) {
            case IDLE, ASKING, ANSWERED -> true;
            case LOADING, NOT_INDEXED, OTHER_VIDEO, UNREADABLE, FAILED -> false;
        };
    }

    private String state() {
        return texts.get("lane.state." + lane.stateProperty().get().name().toLowerCase(Locale.ROOT));
    }

    private String answer() {
        var result = lane.resultProperty().get();
        if (lane.stateProperty().get() != LaneState.ANSWERED || result == null) {
            return state();
        }
        if (result.weak()) {
            return texts.get("match.none");
        }
        var best = result.moments().getFirst();
        return texts.get("lane.best", Math.round(100 * best.probability()), timecode.apply(best.frame()));
    }

    private MenuButton more() {
        var more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().addAll(Styles.FLAT, "lane-part", "lane-more");
        Tips.set(more, texts.bind("lane.more", lane.nameProperty()));
        var others = new OtherModelMenu(actions,
                () -> Optional.of(new OtherModelMenu.Named(lane.nameProperty().get(), lane.question())), texts);
        more.getItems().addAll(others, controls.item("lane.rename", () -> actions.rename(lane)),
                controls.item("lane.save", () -> actions.save(lane)),
                controls.item("lane.remove", () -> actions.remove(lane)));
        more.setOnShowing(_ -> others.fill());
        return more;
    }
}
