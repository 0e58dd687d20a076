package org.frameseek.search;

import java.util.List;

/// The answer to one query.
///
/// @param truncated whether the description was too long for the model and its end was ignored
/// @param scores cosine of each frame, NaN where the frame is not indexed
/// @param heat how strongly each frame matches for the eye, 0 to 1, comparable between queries; NaN where not indexed
/// @param moments different moments, best first; empty when nothing is indexed
/// @param weak whether even the best moment is no convincing match
/// @param cuts frames that start a new shot, ascending
public record SearchResult(
        Query query, boolean truncated, float[] scores, float[] heat, List<Moment> moments, boolean weak, int[] cuts) {
}
