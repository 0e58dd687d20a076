package org.frameseek.index;

/// What an index knows of a frame. The ordinal is what the file stores.
public enum FrameState {
    /// Not indexed yet.
    ABSENT,
    /// The vector was computed from this very frame.
    OWN,
    /// The frame is all but identical to an earlier one and has that one's vector.
    REUSED,
    /// The decoder reported errors in the frame, or could not decode it; it may lack a vector worth searching.
    DAMAGED
}
