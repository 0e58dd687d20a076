package org.frameseek.ui.timeline;

/// A bookmark on the timeline.
///
/// @param words what its tooltip says
public record TimelineMark(FrameRange frames, String words) {
}
