package org.frameseek.search;

import org.jspecify.annotations.Nullable;

/// A stretch of video that matches a query.
///
/// @param rank from 1
/// @param frame the best frame, the target of a jump
/// @param startFrame first frame
/// @param endFrame last frame, inclusive
/// @param score of the best frame, as [Curve#scores]
/// @param z robust standard deviations of the score above the video's median
/// @param probability that the best frame matches, 0 to 1
/// @param part of the best frame that matches better than the whole, found by looking closer; null where there is none
public record Moment(int rank, int frame, int startFrame, int endFrame, float score, float z, float probability,
        @Nullable Box part) {
    public Moment(int rank, int frame, int startFrame, int endFrame, float score, float z, float probability) {
        this(rank, frame, startFrame, endFrame, score, z, probability, null);
    }

    public Fit fit() {
        return Fit.of(probability);
    }

    /// True when this is not a convincing match.
    public boolean weak() {
        return fit() == Fit.WEAK;
    }

    /// The same moment with other bounds. Its best frame stays, even where it lies outside.
    Moment within(int first, int last) {
        return new Moment(rank, frame, first, last, score, z, probability, part);
    }
}
