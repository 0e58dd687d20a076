package org.frameseek.settings;

/// What was on the screen when the window closed.
///
/// @param video absolute path of the file
/// @param frame position of the playhead, from 0
/// @param words the description in the field
/// @param from first frame of the part of the timeline that was in view
/// @param to the frame after it
public record LastSession(String video, int frame, String words, int from, int to) {
}
