package org.frameseek.ui.timeline;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The heat of one more question, in a strip below the main one.
///
/// @param heat as [TimelineHeatmap#heatProperty]; null while there is none
/// @param color which of the lanes' colours, from 0; [#ALL] for the lane that combines the others
/// @param head what names it, placed over its left end
public record TimelineLane(float @Nullable [] heat, int color, Node head) {
    public static final int ALL = -1;
}
