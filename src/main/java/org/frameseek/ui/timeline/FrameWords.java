package org.frameseek.ui.timeline;

import org.frameseek.ui.control.FitWords;

/// Describes a frame for the eye and for screen readers.
final class FrameWords {
    private FrameWords() {
    }

    /// How well it fits; empty while nothing is asked.
    static String score(TimelineHeatmap control, int frame) {
        var texts = control.texts();
        if (control.damagedProperty().get().get(frame) && Float.isNaN(control.heatAt(frame))) {
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
        float heat = control.heatAt(frame);
        return Float.isNaN(heat)
                ? texts.get("timeline.unindexed")
                : texts.get("timeline.score", Math.round(heat * 100));
    }
}
