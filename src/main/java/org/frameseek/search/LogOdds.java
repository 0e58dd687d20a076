package org.frameseek.search;

/// Probabilities as natural logarithms of odds, and how they combine frame by frame. NaN, for a frame that is not
/// indexed, stays NaN.
final class LogOdds {
    /// As sure as anything is said to be; one in a hundred million is beyond what scores can tell.
    static final float SURE = 18;

    private LogOdds() {
    }

    static float probability(float logOdds) {
        return (float) (1 / (1 + Math.exp(-logOdds)));
    }

    static float clamp(float logOdds) {
        return Math.clamp(logOdds, -SURE, SURE);
    }

    /// The Hamacher product: odds add as resistances do. It follows the less likely of the two, as a minimum does, and
    /// where they are about equal it is lower than either, as a product is.
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

    /// For each frame the place of the largest value in a window that only moves forward.
    ///
    /// @param from first place of each frame's window
    /// @param to after the last place of each frame's window
    /// @return -1 where the window holds no value
    static int[] largestIn(float[] values, int[] from, int[] to) {
        var largest = new int[from.length];
        // Places of falling values: the first is the window's largest.
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
