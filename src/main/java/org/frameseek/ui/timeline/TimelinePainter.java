package org.frameseek.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints what stands still during playback: heat, cuts, ruler and, when zoomed, the minimap.
final class TimelinePainter {
    private static final double FRAME_GAPS_FROM = 8;
    private static final double LEAST_CUT_DISTANCE = 3;
    private static final double LABEL_SIZE = 11;

    private final TimelineHeatmap control;
    private final HeatImage heat = new HeatImage();
    private final HeatImage minimap = new HeatImage();

    TimelinePainter(TimelineHeatmap control) {
        this.control = control;
    }

    /// @param deviceScale device pixels per unit
    void paint(GraphicsContext canvas, TimeScale scale, TimelineLayout layout, double deviceScale) {
        canvas.clearRect(0, 0, layout.width(), layout.height());
        var colors = HeatColors.of(control);
        heat.paint(canvas, colors, columns(scale, deviceScale),
                layout.heatTop(), layout.width(), layout.heatHeight(), deviceScale);
        paintFrameGaps(canvas, scale, layout);
        paintCuts(canvas, scale, layout);
        paintRuler(canvas, scale, layout);
        if (control.isZoomed()) {
            var whole = new TimeScale(scale.table(), new TimeSpan(0, control.total()), layout.minimapWidth());
            minimap.paint(canvas, colors, columns(whole, deviceScale),
                    layout.minimapTop(), layout.minimapWidth(), TimelineLayout.MINIMAP, deviceScale);
        }
    }

    private float[] columns(TimeScale scale, double deviceScale) {
        float[] heats = control.heatProperty().get();
        return ColumnHeat.of(
                scale, Math.max(1, (int) Math.round(scale.width() * deviceScale)), heats, control.indexedProperty().get());
    }

    private void paintFrameGaps(GraphicsContext canvas, TimeScale scale, TimelineLayout layout) {
        int first = scale.frame(0);
        int last = scale.frame(scale.width());
        if (scale.width() / (last - first + 1) < FRAME_GAPS_FROM) {
            return;
        }
        canvas.setFill(control.color(HeatColor.GAP));
        for (int frame = first + 1; frame <= last; frame++) {
            canvas.fillRect(Math.round(scale.left(frame)), layout.heatTop(), 1, layout.heatHeight());
        }
    }

    private void paintCuts(GraphicsContext canvas, TimeScale scale, TimelineLayout layout) {
        int[] cuts = control.cutsProperty().get();
        if (cuts == null) {
            return;
        }
        canvas.setFill(control.color(HeatColor.CUT));
        double last = -LEAST_CUT_DISTANCE;
        for (int cut : cuts) {
            if (cut <= 0 || cut >= scale.table().frames()) {
                continue;
            }
            double x = Math.round(scale.left(cut));
            if (x > scale.width()) {
                return;
            }
            if (x >= 0 && x - last >= LEAST_CUT_DISTANCE) {
                canvas.fillRect(x, layout.heatBottom() + 1, 1, TimelineLayout.CUTS - 2);
                last = x;
            }
        }
    }

    private void paintRuler(GraphicsContext canvas, TimeScale scale, TimelineLayout layout) {
        canvas.setFont(Font.font(LABEL_SIZE));
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        double top = layout.rulerTop();
        canvas.setFill(control.color(HeatColor.RULER));
        canvas.fillRect(0, top, layout.width(), 1);
        for (var tick : TimeRuler.ticks(scale, control.texts().localeProperty().get())) {
            double x = Math.min(Math.round(tick.x()), layout.width() - 1);
            canvas.setFill(control.color(HeatColor.RULER));
            canvas.fillRect(x, top, 1, tick.major() ? TimelineLayout.RULER : 4);
            if (tick.major()) {
                canvas.setFill(control.color(HeatColor.LABEL));
                canvas.fillText(tick.label(), x + 4, top + TimelineLayout.RULER / 2 + 1);
            }
        }
    }
}
