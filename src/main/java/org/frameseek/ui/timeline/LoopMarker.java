package org.frameseek.ui.timeline;

import javafx.scene.layout.Region;

/// The frame around the range that is played over and over.
final class LoopMarker extends Region {
    private static final double LEAST_WIDTH = 4;

    private final TimelineHeatmap control;

    LoopMarker(TimelineHeatmap control) {
        this.control = control;
        getStyleClass().add("loop");
        setMouseTransparent(true);
        setManaged(false);
    }

    /// @param x left end of the timeline
    /// @param y top of the timeline
    void place(TimeScale scale, TimelineLayout layout, double x, double y) {
        var range = control.loopProperty().get();
        double left = range == null ? 0 : Math.max(0, scale.left(control.frameWithin(range.first())));
        double right = range == null
                ? 0 : Math.min(layout.width(), scale.right(control.frameWithin(range.last())));
        setVisible(right > left);
        resizeRelocate(x + left, y + layout.heatTop(), Math.max(LEAST_WIDTH, right - left),
                layout.rulerTop() - layout.heatTop());
    }
}
