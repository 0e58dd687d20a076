package org.frameseek.search;

/// A stretch of video that fits a description.
///
/// @param rank from 1
/// @param frame the best frame, where a jump leads
/// @param startFrame first frame
/// @param endFrame last frame, inclusive
/// @param score cosine of the best frame
/// @param z how many robust standard deviations it stands above the video's median
/// @param weak whether this is no convincing match
public record Moment(int rank, int frame, int startFrame, int endFrame, float score, float z, boolean weak) {
    Moment judged(boolean isWeak) {
        return new Moment(rank, frame, startFrame, endFrame, score, z, isWeak);
    }
}
