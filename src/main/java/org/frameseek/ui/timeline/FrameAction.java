package org.frameseek.ui.timeline;

import java.util.function.IntConsumer;

/// Something that can be done with a frame of the timeline.
///
/// @param textKey of the words that say it
/// @param action is given the frame
public record FrameAction(String textKey, IntConsumer action) {
}
