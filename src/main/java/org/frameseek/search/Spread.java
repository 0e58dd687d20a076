package org.frameseek.search;

import java.util.Arrays;

/// The centre and spread of log-odds, by median and median absolute deviation, which a few good matches do not move.
///
/// @param median NaN when there is no score
/// @param deviation scaled to the standard deviation of normally distributed scores, never near 0
record Spread(float median, float deviation) {
    /// Converts a median absolute deviation to a standard deviation.
    private static final float NORMAL = 1.4826f;
    /// Log-odds vary this much for no reason that a person would see. Without this limit, a still video with one odd
    /// frame would have a spread of 0.
    private static final float SMALLEST = 0.5f;

    static Spread of(float[] scores) {
        var known = new float[scores.length];
        int count = 0;
        for (float score : scores) {
            if (!Float.isNaN(score)) {
                known[count++] = score;
            }
        }
        if (count == 0) {
            return new Spread(Float.NaN, SMALLEST);
        }
        Arrays.sort(known, 0, count);
        return new Spread(known[count / 2], Math.max(NORMAL * middleDistance(known, count), SMALLEST));
    }

    /// The median of the distances to the median, found by going outwards from it: sorting them would take as long as
    /// sorting the scores did.
    private static float middleDistance(float[] sorted, int count) {
        int middle = count / 2;
        int below = middle - 1;
        int above = middle;
        float distance = 0;
        for (int i = 0; i <= middle; i++) {
            boolean up = below < 0
                    || above < count && sorted[above] - sorted[middle] <= sorted[middle] - sorted[below];
            distance = up ? sorted[above++] - sorted[middle] : sorted[middle] - sorted[below--];
        }
        return distance;
    }

    /// Deviations of a score above the median.
    float z(float score) {
        return (score - median) / deviation;
    }
}
