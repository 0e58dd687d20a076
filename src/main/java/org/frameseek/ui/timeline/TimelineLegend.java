package org.frameseek.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;

/// Says what the colours mean: hatched, and weak to strong. Room between the two keeps them from being read as one.
final class TimelineLegend extends HBox {
    private static final double APART = 16;
    private static final double TOGETHER = 4;

    private final HBox scale;
    private final HBox hatched;

    TimelineLegend(Texts texts) {
        super(APART);
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_RIGHT);
        setManaged(false);
        setMouseTransparent(true);
        hatched = group(swatch("hatch-swatch"), word(texts, "timeline.unindexed"));
        hatched.setId("unindexed");
        scale = group(word(texts, "timeline.weak"), swatch("scale-swatch"), word(texts, "timeline.strong"));
        getChildren().addAll(hatched, scale);
    }

    void show(boolean withScale, boolean withHatched) {
        toggle(scale, withScale);
        toggle(hatched, withHatched);
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
        var label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
