package org.frameseek.ui.timeline;

/// A stretch of the video to look at, shown as a bar below the heat.
///
/// @param style style class of its colour
/// @param words what its tooltip says
public record TimelineFinding(FrameRange frames, String style, String words) {
}
