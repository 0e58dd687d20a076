package org.frameseek.ui.timeline;

/// Follows the user who moves the playhead. Every gesture, including a key press, ends with one [#release].
public interface ScrubHandler {
    /// @param resting whether the pointer has been still for about 120 ms, so that the exact frame is worth decoding
    void scrub(int frame, boolean resting);

    void release(int frame);
}
