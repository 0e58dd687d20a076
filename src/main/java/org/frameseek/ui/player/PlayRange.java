package org.frameseek.ui.player;

/// A range of frames to play by itself.
///
/// @param first first frame
/// @param last last frame, inclusive
public record PlayRange(int first, int last) {
}
