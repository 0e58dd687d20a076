package org.frameseek.search;

/// Probabilities as natural logarithms of odds, combined frame by frame. NaN marks a frame that is not indexed, and
/// stays NaN.
final class LogOdds {
    /// Limit of certainty: scores cannot resolve one in a hundred million.
    static final float SURE = 18;

    private LogOdds() {
    }

    static float probability(float logOdds) {
        return (float) (1 / (1 + Math.exp(-logOdds)));
    }

    static float clamp(float logOdds) {
        return Math.clamp(logOdds, -SURE, SURE);
    }

    /// The Hamacher product: odds add like parallel resistances. It follows the less likely of the two, like a minimum,
    /// and falls below both where they are about equal, like a product.
    static float and(float one, float other) {
        float less = Math.min(one, other);
        return clamp(less - (float) Math.log1p(Math.exp(less - Math.max(one, other))));
    }

    static float or(float one, float other) {
        return Math.max(one, other);
    }

    /// The log-odds of `probability ^ exponent`.
    static float power(float logOdds, double exponent) {
        if (exponent == 1) {
            return logOdds;
        }
        double logarithm = -exponent * Math.log1p(Math.exp(-logOdds));
        return clamp((float) (logarithm - Math.log(-Math.expm1(logarithm))));
    }

    /// Finds the position of the largest value per frame in a window that only moves forward.
    ///
    /// @param from first position of each frame's window
    /// @param to position after the end of each frame's window
    /// @return -1 where the window holds no value
    static int[] largestIn(float[] values, int[] from, int[] to) {
        var largest = new int[from.length];
        // Positions of falling values: the first is the window's largest.
        var candidates = new int[values.length];
        int head = 0;
        int tail = 0;
        int added = 0;
        for (int frame = 0; frame < largest.length; frame++) {
            for (; added < to[frame]; added++) {
                if (Float.isNaN(values[added])) {
                    continue;
                }
                while (tail > head && values[candidates[tail - 1]] < values[added]) {
                    tail--;
                }
                candidates[tail++] = added;
            }
            while (head < tail && candidates[head] < from[frame]) {
                head++;
            }
            largest[frame] = head == tail ? -1 : candidates[head];
        }
        return largest;
    }
}
