package org.frameseek.ui.timeline;

import org.frameseek.ui.control.FitWords;

/// Describes a frame for the eye and for screen readers.
final class FrameWords {
    private FrameWords() {
    }

    /// How well it fits; empty while nothing is asked.
    static String score(TimelineHeatmap control, int frame) {
        var texts = control.texts();
        if (control.damagedProperty().get().get(frame) && Float.isNaN(heat(control, frame))) {
            return texts.get("timeline.damaged");
        }
        if (control.heatProperty().get() == null) {
            var indexed = control.indexedProperty().get();
            return indexed == null || indexed.get(frame) ? "" : texts.get("timeline.unindexed");
        }
        var curve = control.curveProperty().get();
        if (curve != null && frame < curve.frames()) {
            return new FitWords(texts).of(curve.probability(frame));
        }
        float heat = heat(control, frame);
        return Float.isNaN(heat)
                ? texts.get("timeline.unindexed")
                : texts.get("timeline.score", Math.round(heat * 100));
    }

    /// Where the playhead stands, for a screen reader.
    static String spoken(TimelineHeatmap control) {
        int frame = control.frameWithin(control.playheadProperty().get());
        return control.texts()
                .get("timeline.spoken", control.framesProperty().get().timecode(frame), score(control, frame))
                .strip();
    }

    /// NaN when it is unknown.
    private static float heat(TimelineHeatmap control, int frame) {
        float[] values = control.heatProperty().get();
        return values != null && frame >= 0 && frame < values.length ? values[frame] : Float.NaN;
    }
}
