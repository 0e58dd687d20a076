package org.frameseek.search;

/// A stretch of video that fits a question.
///
/// @param rank from 1
/// @param frame the best frame, where a jump leads
/// @param startFrame first frame
/// @param endFrame last frame, inclusive
/// @param score of the best frame, as [Curve#scores]
/// @param z how many robust standard deviations it stands above the video's median
/// @param probability that the best frame shows what is asked, 0 to 1
public record Moment(int rank, int frame, int startFrame, int endFrame, float score, float z, float probability) {
    public Fit fit() {
        return Fit.of(probability);
    }

    /// Whether this is no convincing match.
    public boolean weak() {
        return fit() == Fit.WEAK;
    }
}
