package org.frameseek.search;

import java.util.List;
import org.frameseek.encoder.Reading;

/// The result of one query.
///
/// @param reading how well the model read the descriptions
/// @param curve the score of each frame
/// @param heat how strongly each frame matches, for display, 0 to 1, comparable between queries; NaN where not indexed
/// @param moments distinct moments, best first; empty when nothing is indexed, or no frame fits combined queries
/// @param cuts frames that start a new shot, ascending
public record SearchResult(
        Query query, Reading reading, Curve curve, float[] heat, List<Moment> moments, int[] cuts) {
    public float[] scores() {
        return curve.scores();
    }

    /// True when any frame was searched.
    public boolean searched() {
        for (float logOdds : curve.logOdds()) {
            if (!Float.isNaN(logOdds)) {
                return true;
            }
        }
        return false;
    }

    /// True when even the best moment is not a convincing match.
    public boolean weak() {
        return moments.isEmpty() || moments.getFirst().weak();
    }
}
