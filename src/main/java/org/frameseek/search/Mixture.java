package org.frameseek.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Recognises pictures that are mixed from two others: what remains after taking the best share of each is small in
/// most of the picture, whatever moves in the rest.
final class Mixture {
    /// Standard deviation of the brightness of an even picture.
    private static final double EVEN = 3;
    /// A share that is not yet, or no longer, a mixture.
    private static final double EDGE = 0.04;
    /// Shares at which the remainder is judged; near the ends it is always small.
    private static final double MIDDLE = 0.15;
    /// The most that may remain, relative to the difference of the two pictures. It is half of it where a picture has
    /// moved instead.
    private static final double REMAINDER = 0.35;
    /// Difference in brightness of pixels that are compared.
    private static final float VISIBLE = 10;
    private static final int FEWEST_PIXELS = 20;
    /// Mean difference in brightness of two shots that can be told apart.
    private static final double DIFFERENT = 6;
    private static final int FEWEST = 4;
    /// Each time, the pictures compared are nearer to the ends of the dissolve, so movement counts less.
    private static final int ROUNDS = 4;

    private Mixture() {
    }

    static boolean isEven(float[] luma) {
        double sum = 0;
        double squares = 0;
        for (float value : luma) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / luma.length;
        return squares / luma.length - mean * mean < EVEN * EVEN;
    }

    /// Sum of squared differences.
    static double squares(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }

    /// The frames of a dissolve in the middle of these; empty when there is none.
    static Optional<Shot> dissolve(List<float[]> pictures) {
        int from = 0;
        int to = pictures.size() - 1;
        for (int round = 0; to - from >= FEWEST; round++) {
            var ends = new Mixture.Ends(pictures.get(from), pictures.get(to));
            int first = from;
            int last = from;
            double most = 0;
            while (last < to && ends.share(pictures.get(last)) < 1 - EDGE) {
                if (ends.share(pictures.get(last)) <= EDGE) {
                    first = last + 1;
                }
                last++;
            }
            last--;
            for (int i = first; i <= last; i++) {
                double share = ends.share(pictures.get(i));
                most = share > MIDDLE && share < 1 - MIDDLE ? Math.max(most, ends.remainder(pictures.get(i))) : most;
            }
            int nextFrom = Math.max(0, first - 2);
            int nextTo = Math.min(pictures.size() - 1, last + 2);
            if (round == ROUNDS - 1 || nextFrom == from && nextTo == to) {
                return most < REMAINDER && last - first + 1 >= FEWEST && ends.difference() > DIFFERENT
                        ? Optional.of(new Shot(first, last)) : Optional.empty();
            }
            from = nextFrom;
            to = nextTo;
        }
        return Optional.empty();
    }

    /// The two pictures that are mixed.
    private record Ends(float[] one, float[] other) {
        /// Root mean square difference in brightness.
        double difference() {
            return Math.sqrt(squares(one, other) / one.length);
        }

        /// The best share of the second picture.
        double share(float[] picture) {
            double along = 0;
            for (int i = 0; i < one.length; i++) {
                along += (picture[i] - one[i]) * (other[i] - one[i]);
            }
            return along / Math.max(1e-9, squares(one, other));
        }

        /// The median, over the pixels in which the two differ, of what the mixture leaves of their difference.
        double remainder(float[] picture) {
            double share = share(picture);
            var parts = new float[one.length];
            int count = 0;
            for (int i = 0; i < one.length; i++) {
                float difference = other[i] - one[i];
                if (Math.abs(difference) > VISIBLE) {
                    parts[count++] = (float) Math.abs((picture[i] - one[i]) / difference - share);
                }
            }
            Arrays.sort(parts, 0, count);
            return count < FEWEST_PIXELS ? Double.POSITIVE_INFINITY : parts[count / 2];
        }
    }
}
