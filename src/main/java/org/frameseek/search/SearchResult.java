package org.frameseek.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    SearchResult with(List<Moment> others) {
        return new SearchResult(query, reading, curve, heat, others, cuts);
    }

    /// The result without the moments after the first ones.
    public SearchResult limitedTo(int top) {
        return with(moments.subList(0, Math.min(top, moments.size())));
    }

    /// By their frames, the parts in which a closer look found what is asked.
    public Map<Integer, Box> parts() {
        var parts = new HashMap<Integer, Box>();
        for (var moment : moments) {
            if (moment.part() != null) {
                parts.put(moment.frame(), moment.part());
            }
        }
        return parts;
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

    /// The same answer, with the in and out points that a user chose for some of its moments.
    public SearchResult trimmed(List<Trim> trims) {
        return with(moments.stream().map(moment -> trimmed(moment, trims)).toList());
    }

    private Moment trimmed(Moment moment, List<Trim> trims) {
        return trims.stream().filter(trim -> trim.fits(query.text(), moment)).findFirst()
                .map(trim -> moment.within(trim.first(), trim.last())).orElse(moment);
    }

    /// True when even the best moment is not a convincing match.
    public boolean weak() {
        return moments.isEmpty() || moments.getFirst().weak();
    }
}
