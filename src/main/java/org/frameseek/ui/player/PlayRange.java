package org.frameseek.ui.player;

/// A range of frames to play by itself.
///
/// @param first first frame
/// @param last last frame, inclusive; after the first
/// @param loop whether it starts over at the end
public record PlayRange(int first, int last, boolean loop) {
}
