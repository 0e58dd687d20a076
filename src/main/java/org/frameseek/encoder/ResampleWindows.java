package org.frameseek.encoder;

import org.frameseek.encoder.PictureSpec.Filter;

/// The source values that contribute to each result value along one axis, with fixed-point weights: those of result `i`
/// start at `first[i]`.
record ResampleWindows(int from, int to, int[] first, int[][] weights) {
    static final int FRACTION_BITS = 32 - 8 - 2;

    static ResampleWindows of(int from, int to, Filter filter) {
        double scale = from / (double) to;
        // The filter is widened when shrinking, so that no pixel is skipped.
        double stretch = Math.max(scale, 1);
        double reach = (filter == Filter.BICUBIC ? 2 : 1) * stretch;
        var first = new int[to];
        var fixed = new int[to][];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            first[i] = Math.max(0, (int) (centre - reach + 0.5));
            int last = Math.min(from, (int) (centre + reach + 0.5));
            var weights = new double[last - first[i]];
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                weights[j] = weight((j + first[i] - centre + 0.5) / stretch, filter);
                sum += weights[j];
            }
            fixed[i] = new int[weights.length];
            for (int j = 0; j < weights.length; j++) {
                double value = weights[j] / sum * (1 << FRACTION_BITS);
                fixed[i][j] = (int) (value < 0 ? value - 0.5 : value + 0.5);
            }
        }
        return new ResampleWindows(from, to, first, fixed);
    }

    private static double weight(double distance, Filter filter) {
        double x = Math.abs(distance);
        if (filter == Filter.BILINEAR) {
            return Math.max(0, 1 - x);
        }
        if (x < 1) {
            return (1.5 * x - 2.5) * x * x + 1;
        }
        return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }
}
