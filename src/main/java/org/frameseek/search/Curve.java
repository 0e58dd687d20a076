package org.frameseek.search;

/// The result of every kind of query: how likely each frame is a match.
///
/// @param scores cosine per frame for a query with one vector, else the probability; NaN where not indexed
/// @param logOdds natural logarithm of the odds that the frame matches; NaN where not indexed. Unlike a probability it
///     still separates frames that are both nearly certain
public record Curve(float[] scores, float[] logOdds) {
    static Curve combined(float[] logOdds) {
        var scores = new float[logOdds.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = LogOdds.probability(logOdds[i]);
        }
        return new Curve(scores, logOdds);
    }

    public int frames() {
        return logOdds.length;
    }

    /// How strongly each frame matches, for display: 0 to 1, comparable between queries; NaN where not indexed.
    public float[] heat() {
        return Confidence.heat(this, Spread.of(logOdds));
    }

    /// How many frames are a convincing match.
    public int matching() {
        int count = 0;
        for (int frame = 0; frame < logOdds.length; frame++) {
            if (Fit.of(probability(frame)) != Fit.WEAK) {
                count++;
            }
        }
        return count;
    }

    /// Between 0 and 1; NaN where the frame is not indexed.
    public float probability(int frame) {
        return LogOdds.probability(logOdds[frame]);
    }
}
