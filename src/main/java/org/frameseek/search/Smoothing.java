package org.frameseek.search;

/// The curve that ranks moments: half the scores themselves, half the smoothed scores. A glitch of one frame counts
/// half as much as a lasting match, and is still found.
///
/// Smoothing is a median of 3 and two running means in time, which together form a triangular weight: close to a
/// Gaussian, and as fast at 120 frames per second as at 5. Nothing is smoothed across cuts.
final class Smoothing {
    private static final double SIGMA_SECONDS = 0.25;
    /// A mean over ± h has a variance of h²/3; two of them add up to σ².
    private static final double REACH = SIGMA_SECONDS * Math.sqrt(1.5);

    private final Timeline timeline;
    private final float[] scores;

    private Smoothing(Timeline timeline, float[] scores) {
        this.timeline = timeline;
        this.scores = scores;
    }

    /// @return NaN where the score is NaN
    static float[] rankCurve(Timeline timeline, float[] scores) {
        return new Smoothing(timeline, scores).curve();
    }

    private float[] curve() {
        var curve = scores.clone();
        int from = 0;
        while (from < scores.length) {
            int to = stretchEnd(from);
            var once = means(medians(from, to), from);
            var twice = means(once, from);
            for (int i = from; i < to; i++) {
                curve[i] = (scores[i] + twice[i - from]) / 2;
            }
            from = Math.max(to, from + 1);
        }
        return curve;
    }

    /// End of the longest run of known scores that starts here and stays in its shot; `from` when there is none.
    private int stretchEnd(int from) {
        int end = timeline.shotEnd(from);
        int to = from;
        while (to < end && !Float.isNaN(scores[to])) {
            to++;
        }
        return to;
    }

    private float[] medians(int from, int to) {
        var medians = new float[to - from];
        for (int i = from; i < to; i++) {
            float before = scores[Math.max(i - 1, from)];
            float here = scores[i];
            float after = scores[Math.min(i + 1, to - 1)];
            medians[i - from] = Math.max(Math.min(before, here), Math.min(Math.max(before, here), after));
        }
        return medians;
    }

    /// @param first the frame of `values[0]`
    private float[] means(float[] values, int first) {
        var means = new float[values.length];
        int low = 0;
        int high = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double now = timeline.seconds()[first + i];
            while (high < values.length && timeline.seconds()[first + high] <= now + REACH) {
                sum += values[high++];
            }
            while (timeline.seconds()[first + low] < now - REACH) {
                sum -= values[low++];
            }
            means[i] = (float) (sum / (high - low));
        }
        return means;
    }
}
