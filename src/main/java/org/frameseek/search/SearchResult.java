package org.frameseek.search;

import java.util.List;

/// The answer to one question.
///
/// @param truncated whether a description was too long for the model and its end was ignored
/// @param curve what each frame scores
/// @param heat how strongly each frame matches for the eye, 0 to 1, comparable between queries; NaN where not indexed
/// @param moments different moments, best first; empty when nothing is indexed
/// @param cuts frames that start a new shot, ascending
public record SearchResult(
        Query query, boolean truncated, Curve curve, float[] heat, List<Moment> moments, int[] cuts) {
    /// As [Curve#scores].
    public float[] scores() {
        return curve.scores();
    }

    /// Whether even the best moment is no convincing match.
    public boolean weak() {
        return moments.isEmpty() || moments.getFirst().weak();
    }
}
