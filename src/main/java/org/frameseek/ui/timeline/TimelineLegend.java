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
    private final HBox count;
    private final IntegerProperty damagedFrames = new SimpleIntegerProperty(this, "damagedFrames");

    private final IntegerProperty matchingFrames = new SimpleIntegerProperty(this, "matchingFrames");

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
        count = group(label(texts.bind("timeline.matching", matchingFrames)));
        count.setId("matching");
        scale = group(word(texts, "timeline.weak"), new StackPane(swatch("scale-swatch"), swatch("threshold")),
                word(texts, "timeline.strong"));
        scale.setId("scale");
        getChildren().addAll(damaged, hatched, count, scale);
    }

    void update(TimelineHeatmap control) {
        float[] heat = control.heatProperty().get();
        var curve = control.curveProperty().get();
        damagedFrames.set(control.damagedProperty().get().cardinality());
        matchingFrames.set(curve == null ? 0 : curve.matching());
        toggle(count, heat != null && curve != null);
        toggle(scale, heat != null);
        toggle(hatched, heat == null ? isPartlyIndexed(control) : hasGaps(control, heat));
        toggle(damaged, damagedFrames.get() > 0);
    }

    private static boolean isPartlyIndexed(TimelineHeatmap control) {
        var indexed = control.indexedProperty().get();
        return indexed != null && !control.isEmpty()
                && indexed.cardinality() < control.framesProperty().get().frames();
    }

    /// Damaged frames are not gaps; they have their own text.
    private static boolean hasGaps(TimelineHeatmap control, float[] heat) {
        var damaged = control.damagedProperty().get();
        for (int frame = 0; frame < heat.length; frame++) {
            if (Float.isNaN(heat[frame]) && !damaged.get(frame)) {
                return true;
            }
        }
        return false;
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
        label.getStyleClass().add("figures");
        label.textProperty().bind(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
