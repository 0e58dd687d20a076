package org.frameseek.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;

/// Says what the colours mean: weak to strong, and hatched.
final class TimelineLegend extends HBox {
    private final Node[] scale;
    private final Node[] hatched;

    TimelineLegend(Texts texts) {
        super(4);
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_RIGHT);
        setManaged(false);
        setMouseTransparent(true);
        hatched = new Node[] {swatch("hatch-swatch"), word(texts, "timeline.unindexed")};
        scale = new Node[] {word(texts, "timeline.weak"), swatch("scale-swatch"), word(texts, "timeline.strong")};
        getChildren().addAll(hatched);
        getChildren().addAll(scale);
    }

    void show(boolean withScale, boolean withHatched) {
        toggle(scale, withScale);
        toggle(hatched, withHatched);
    }

    private static void toggle(Node[] nodes, boolean shown) {
        for (var node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
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
