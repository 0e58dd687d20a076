package org.frameseek.ui.timeline;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.frameseek.i18n.Texts;

/// Explains the colours: damaged, not indexed, and how well a frame fits; a mark shows where a match begins. Space
/// keeps the entries apart, so that they are not read as one.
final class TimelineLegend extends HBox {
    private static final double APART = 16;
    private static final double TOGETHER = 4;

    private final HBox scale;
    private final HBox hatched;
    private final HBox damaged;
    private final IntegerProperty damagedFrames = new SimpleIntegerProperty(this, "damagedFrames");

    TimelineLegend(Texts texts) {
        super(APART);
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_RIGHT);
        setManaged(false);
        setMouseTransparent(true);
        hatched = group(swatch("hatch-swatch"), word(texts, "timeline.unindexed"));
        hatched.setId("unindexed");
        damaged = group(swatch("damaged-swatch"), label(texts.bind("timeline.damaged-count", damagedFrames)));
        damaged.setId("damaged");
        scale = group(word(texts, "timeline.weak"), new StackPane(swatch("scale-swatch"), swatch("threshold")),
                word(texts, "timeline.strong"));
        scale.setId("scale");
        getChildren().addAll(damaged, hatched, scale);
    }

    /// @param damage how many frames are damaged
    void show(boolean withScale, boolean withHatched, int damage) {
        damagedFrames.set(damage);
        toggle(scale, withScale);
        toggle(hatched, withHatched);
        toggle(damaged, damage > 0);
    }

    private static void toggle(Node group, boolean shown) {
        group.setVisible(shown);
        group.setManaged(shown);
    }

    private static HBox group(Node... nodes) {
        var group = new HBox(TOGETHER, nodes);
        group.setAlignment(Pos.CENTER_RIGHT);
        return group;
    }

    private static Region swatch(String style) {
        var swatch = new Region();
        swatch.getStyleClass().add(style);
        return swatch;
    }

    private static Label word(Texts texts, String key) {
        return label(texts.bind(key));
    }

    private static Label label(ObservableValue<String> words) {
        var label = new Label();
        label.textProperty().bind(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
