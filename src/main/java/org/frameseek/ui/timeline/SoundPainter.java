package org.frameseek.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import org.frameseek.media.SoundEnvelope;

/// Paints the loudness of the video, mirrored about the middle of its lane.
final class SoundPainter {
    private final TimelineHeatmap control;

    SoundPainter(TimelineHeatmap control) {
        this.control = control;
    }

    /// @param deviceScale device pixels per unit
    void paint(GraphicsContext canvas, TimeScale scale, TimelineLayout layout, double deviceScale) {
        float[] peaks = control.soundProperty().get();
        if (peaks == null || layout.soundHeight() <= 0) {
            return;
        }
        double middle = layout.soundTop() + layout.soundHeight() / 2;
        double pixel = 1 / deviceScale;
        canvas.setFill(control.colors().get(HeatColor.SOUND));
        for (double x = 0; x < layout.width(); x += pixel) {
            float peak = peak(peaks, scale.seconds(x), scale.seconds(x + pixel));
            double half = Math.max(pixel / 2, peak * (layout.soundHeight() - 2) / 2);
            canvas.fillRect(x, middle - half, pixel, 2 * half);
        }
    }

    /// The highest peak between two times in seconds.
    static float peak(float[] peaks, double from, double to) {
        int first = Math.clamp((int) (from * SoundEnvelope.PER_SECOND), 0, peaks.length - 1);
        int last = Math.clamp((int) Math.ceil(to * SoundEnvelope.PER_SECOND) - 1, first, peaks.length - 1);
        float largest = 0;
        for (int i = first; i <= last; i++) {
            largest = Math.max(largest, peaks[i]);
        }
        return largest;
    }
}
