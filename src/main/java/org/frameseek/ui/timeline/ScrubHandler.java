package org.frameseek.ui.timeline;

/// Follows the hand that moves the playhead. Every gesture, a key press too, ends with one [#release].
public interface ScrubHandler {
    /// @param resting whether the pointer has not moved for about 120 ms, so that the exact frame is worth its price
    void scrub(int frame, boolean resting);

    void release(int frame);
}
