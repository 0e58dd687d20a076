package org.frameseek.library;

import org.frameseek.media.FrameTable;
import org.jspecify.annotations.Nullable;

/// A frame in a file: its PTS in the stream's time base, and its position for frames without one.
record StoredFrame(@Nullable Integer position, @Nullable Long pts) {
    static StoredFrame of(int frame, FrameTable frames) {
        return new StoredFrame(frame, frames.hasPts(frame) ? frames.pts(frame) : null);
    }

    /// The frame with this PTS, or else the one in this position; -1 if there is none.
    int in(FrameTable frames) {
        int named = pts == null ? -1 : frames.frameWithPts(pts);
        if (named >= 0) {
            return named;
        }
        return position == null || position >= frames.frames() ? -1 : position;
    }
}
