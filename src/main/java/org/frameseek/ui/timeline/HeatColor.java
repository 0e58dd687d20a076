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
    LABEL("-timeline-label", "#57606a"),
    /// Strong heat of each lane, and of the one that combines them.
    LANE_1("-lane-1", "#0969da"),
    LANE_2("-lane-2", "#bc4c00"),
    LANE_3("-lane-3", "#1a7f37"),
    LANE_4("-lane-4", "#8250df"),
    LANE_5("-lane-5", "#9a6700"),
    LANE_6("-lane-6", "#1b7c83"),
    LANE_ALL("-lane-all", "#1f2328");

    private final String property;
    private final Color initial;

    HeatColor(String property, String initial) {
        this.property = property;
        this.initial = Color.web(initial);
    }

    /// @param lane as in [TimelineLane#color]
    static HeatColor ofLane(int lane) {
        return lane == TimelineLane.ALL ? LANE_ALL : values()[LANE_1.ordinal() + lane];
    }

    String property() {
        return property;
    }

    Color initial() {
        return initial;
    }
}
