package org.frameseek.ui.timeline;

import java.util.function.IntConsumer;

/// An action on a frame of the timeline.
///
/// @param textKey message key of its name
/// @param action receives the frame
public record FrameAction(String textKey, IntConsumer action) {
}
