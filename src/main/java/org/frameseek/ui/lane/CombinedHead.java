package org.frameseek.ui.lane;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Combination;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.session.Lanes;

/// Names the combined lane: how it joins the others, and a way to ask it.
final class CombinedHead extends HBox {
    CombinedHead(Lanes lanes, LaneActions actions, Texts texts) {
        getStyleClass().addAll("lane-head", "lane-all");
        setAlignment(Pos.CENTER_LEFT);
        var square = new Region();
        square.getStyleClass().add("swatch");
        var how = button("combined-how");
        how.setGraphic(square);
        how.textProperty().bind(Bindings.createStringBinding(
                () -> texts.get(key("lane.combined.", lanes)), lanes.combinationProperty(), texts.localeProperty()));
        Tips.set(how, Bindings.createStringBinding(() -> texts.get(key("lane.combined.tip.", lanes)),
                lanes.combinationProperty(), texts.localeProperty()));
        how.setOnAction(_ -> lanes.combinationProperty().set(
                lanes.combinationProperty().get() == Combination.ANY ? Combination.ALL : Combination.ANY));
        var ask = button("combined-ask");
        ask.textProperty().bind(texts.bind("lane.combined.ask"));
        Tips.set(ask, texts.bind("lane.combined.ask.tip"));
        ask.setOnAction(_ -> actions.askCombined());
        getChildren().addAll(how, ask);
    }

    private static String key(String start, Lanes lanes) {
        return start + lanes.combinationProperty().get().name().toLowerCase(Locale.ROOT);
    }

    private static Button button(String id) {
        var button = new Button();
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, "lane-part", "lane-name");
        return button;
    }
}
