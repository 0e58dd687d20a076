package org.frameseek.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Paints the parts that stay still during playback: heat, cuts, ruler and, when zoomed, the minimap.
final class TimelinePainter {
    private static final double FRAME_GAPS_FROM = 12;
    private static final double LEAST_CUT_DISTANCE = 3;
    /// Cuts closer than this on average fade into the background.
    private static final double CLEAR_CUT_DISTANCE = 16;
    private static final double FAINTEST_CUT = 0.4;
    private static final double LABEL_SIZE = 12;
    private static final double LABEL_INDENT = 4;
    /// A label closer to the end would be cut off.
    private static final double LABEL_ROOM = 60;
    private static final double MINOR_TICK = 4;

    private final TimelineHeatmap control;
    private final HeatImage heat = new HeatImage(true);
    private final List<HeatImage> lanes = new ArrayList<>();
    private final HeatImage minimap = new HeatImage(false);
    private final SoundPainter sound;
    private double deviceScale = 1;

    TimelinePainter(TimelineHeatmap control) {
        this.control = control;
        sound = new SoundPainter(control);
    }

    /// @param deviceScale device pixels per unit
    void paint(GraphicsContext canvas, TimeScale scale, TimelineLayout layout, double deviceScale) {
        this.deviceScale = deviceScale;
        canvas.clearRect(0, 0, layout.width(), layout.height());
        var colors = HeatColors.of(control);
        heat.paint(canvas, colors, columns(scale, control.heatProperty().get()),
                layout.heatTop(), layout.heatHeight(), deviceScale);
        paintFrameGaps(canvas, scale, layout);
        paintCuts(canvas, scale, layout);
        paintLanes(canvas, colors, scale, layout);
        sound.paint(canvas, scale, layout, deviceScale);
        paintRuler(canvas, scale, layout);
        if (control.view().isZoomed()) {
            var whole = new TimeScale(scale.table(), new TimeSpan(0, control.view().total()), layout.minimapWidth());
            minimap.paint(canvas, colors, columns(whole, control.heatProperty().get()),
                    layout.minimapTop(), TimelineLayout.MINIMAP, deviceScale);
        }
    }

    /// @param heat may still belong to another video while this one's is being computed
    private float[] columns(TimeScale scale, float @Nullable [] heat) {
        boolean known = heat != null && heat.length == scale.table().frames();
        return ColumnHeat.of(scale, deviceScale, known ? heat : null, control.indexedProperty().get(),
                control.damagedProperty().get());
    }

    private void paintLanes(GraphicsContext canvas, HeatColors colors, TimeScale scale, TimelineLayout layout) {
        for (int i = 0; i < layout.lanes(); i++) {
            if (i == lanes.size()) {
                // The canvas draws an image later than it is told to, so each strip has its own.
                lanes.add(new HeatImage(true));
            }
            var lane = control.lanes().get(i);
            lanes.get(i).paint(canvas, colors.ofLane(control.colors().get(HeatColor.ofLane(lane.color()))),
                    columns(scale, lane.heat()), layout.laneTop(i), TimelineLayout.LANE - TimelineLayout.LANE_GAP,
                    deviceScale);
        }
    }

    private void paintFrameGaps(GraphicsContext canvas, TimeScale scale, TimelineLayout layout) {
        int first = scale.frame(0);
        int last = scale.frame(scale.width());
        if (scale.width() / (last - first + 1) < FRAME_GAPS_FROM) {
            return;
        }
        canvas.setFill(control.colors().get(HeatColor.BACKGROUND));
        for (int frame = first + 1; frame <= last; frame++) {
            hairline(canvas, scale.left(frame), layout.heatTop(), layout.heatHeight());
        }
    }

    private void paintCuts(GraphicsContext canvas, TimeScale scale, TimelineLayout layout) {
        int[] cuts = control.cutsProperty().get();
        if (cuts == null) {
            return;
        }
        double[] visible = Arrays.stream(cuts)
                .filter(cut -> cut > 0 && cut < scale.table().frames() && scale.shows(cut))
                .mapToDouble(scale::left)
                .toArray();
        canvas.setFill(control.colors().get(HeatColor.CUT));
        canvas.setGlobalAlpha(Math.clamp(layout.width() / visible.length / CLEAR_CUT_DISTANCE, FAINTEST_CUT, 1));
        double last = Double.NEGATIVE_INFINITY;
        for (double x : visible) {
            if (x - last >= LEAST_CUT_DISTANCE) {
                hairline(canvas, x, layout.heatBottom() + 1, TimelineLayout.CUTS - 2);
                last = x;
            }
        }
        canvas.setGlobalAlpha(1);
    }

    private void paintRuler(GraphicsContext canvas, TimeScale scale, TimelineLayout layout) {
        canvas.setFont(Font.font(LABEL_SIZE));
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        double top = snap(layout.rulerTop());
        canvas.setFill(control.colors().get(HeatColor.RULER));
        canvas.fillRect(0, top, layout.width(), snap(1));
        for (var tick : TimeRuler.ticks(scale)) {
            canvas.setFill(control.colors().get(HeatColor.RULER));
            hairline(canvas, tick.x(), top, tick.major() ? TimelineLayout.RULER : MINOR_TICK);
            if (tick.major() && tick.x() + LABEL_ROOM < layout.width()) {
                canvas.setFill(control.colors().get(HeatColor.LABEL));
                canvas.fillText(tick.label(), snap(tick.x()) + LABEL_INDENT, top + TimelineLayout.RULER / 2 + 1);
            }
        }
    }

    private void hairline(GraphicsContext canvas, double x, double y, double height) {
        canvas.fillRect(snap(x), snap(y), snap(1), snap(height));
    }

    /// The nearest whole number of device pixels, so that lines stay crisp at every scaling.
    private double snap(double length) {
        return Math.round(length * deviceScale) / deviceScale;
    }
}
