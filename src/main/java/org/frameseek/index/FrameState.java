package org.frameseek.index;

/// What an index knows about a frame. The file stores the ordinal.
public enum FrameState {
    /// Not indexed yet.
    ABSENT,
    /// The vector was computed from the frame itself.
    OWN,
    /// The frame is almost identical to an earlier one and shares its vector.
    REUSED,
    /// The decoder reported errors in the frame or could not decode it; a usable vector may be missing.
    DAMAGED
}
