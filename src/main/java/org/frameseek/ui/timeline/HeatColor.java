package org.frameseek.ui.timeline;

import javafx.scene.paint.Color;

/// The colours of the painted layer, each a CSS property of the control. These values apply where no style sheet does.
enum HeatColor {
    LOW("-heat-low", "#e9eef2"),
    MID("-heat-mid", "#3a9ea5"),
    HIGH("-heat-high", "#4b1a6e"),
    /// Indexed, but nothing is asked.
    PLAIN("-heat-plain", "#e4e7eb"),
    /// Not indexed: background and lines of the hatching.
    EMPTY("-heat-empty", "#f6f8fa"),
    HATCH("-heat-hatch", "#d0d7de"),
    /// Lines of the hatching where the video is damaged.
    DAMAGED("-heat-damaged", "#cf6a66"),
    /// Below translucent colours, and between single frames.
    BACKGROUND("-heat-background", "#ffffff"),
    SOUND("-timeline-sound", "#8c959f"),
    CUT("-timeline-cut", "#6e7781"),
    RULER("-timeline-ruler", "#8c959f"),
    LABEL("-timeline-label", "#57606a");

    private final String property;
    private final Color initial;

    HeatColor(String property, String initial) {
        this.property = property;
        this.initial = Color.web(initial);
    }

    String property() {
        return property;
    }

    Color initial() {
        return initial;
    }
}
