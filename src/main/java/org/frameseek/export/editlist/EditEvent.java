package org.frameseek.export.editlist;

import org.jspecify.annotations.Nullable;

/// A stretch of the video. Frames are counted at the edit's rate from the start of the video.
///
/// @param name in one line
/// @param in first frame
/// @param out frame after the last
/// @param best the best match
/// @param rank of the moment, from 1
/// @param query the description that found it
/// @param score cosine of the best frame, or NaN
/// @param first position of the first frame in the video itself
/// @param last position of the last frame in the video itself
public record EditEvent(
        String name, long in, long out, long best, int rank, @Nullable String query, double score, int first,
        int last) {
    public EditEvent {
        if (in < 0 || out <= in) {
            throw new IllegalArgumentException("from " + in + " to " + out);
        }
    }

    long length() {
        return out - in;
    }
}
