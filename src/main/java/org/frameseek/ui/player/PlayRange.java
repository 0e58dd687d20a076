package org.frameseek.ui.player;

/// A part of a video to be played on its own.
///
/// @param first frame
/// @param last frame, inclusive; after the first
/// @param loop whether it starts over at its end
public record PlayRange(int first, int last, boolean loop) {
}
