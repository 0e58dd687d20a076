package org.frameseek.settings;

/// What the window showed when it closed.
///
/// @param video absolute path of the file
/// @param frame playhead position, from 0
/// @param words the description in the search field
/// @param from first visible frame of the timeline
/// @param to the frame after the last visible one
public record LastSession(String video, int frame, String words, int from, int to) {
}
