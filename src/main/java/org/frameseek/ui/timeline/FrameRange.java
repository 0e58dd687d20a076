package org.frameseek.ui.timeline;

/// Frames that belong together.
///
/// @param last inclusive
public record FrameRange(int first, int last) {
}
