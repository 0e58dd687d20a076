package org.frameseek.model;

import java.util.stream.IntStream;
import org.frameseek.encoder.PictureSpec.Filter;

/// Resizes 8-bit planes exactly like the reference library's image library (Pillow): first along the rows, then along
/// the columns, with fixed-point weights and rounding to 8 bits after each pass. A pixel that is off by one can move a
/// vector by more than the tests tolerate.
final class Resampling {
    private static final int FRACTION_BITS = 32 - 8 - 2;
    private static final int HALF = 1 << FRACTION_BITS - 1;

    /// The source values that contribute to one result value.
    private record Window(int from, int[] weights) {
    }

    private Resampling() {
    }

    /// @param plane `height × width`
    /// @return `toHeight × toWidth`
    static byte[] resize(byte[] plane, int width, int height, int toWidth, int toHeight, Filter filter) {
        var rows = toWidth == width ? plane : lines(plane, width, height, toWidth, filter, true);
        return toHeight == height ? rows : lines(rows, toWidth, height, toHeight, filter, false);
    }

    private static byte[] lines(byte[] plane, int width, int height, int to, Filter filter, boolean horizontal) {
        var windows = windows(horizontal ? width : height, to, filter);
        int outWidth = horizontal ? to : width;
        int outHeight = horizontal ? height : to;
        int step = horizontal ? 1 : width;
        var out = new byte[outWidth * outHeight];
        IntStream.range(0, outHeight).parallel().forEach(y -> {
            for (int x = 0; x < outWidth; x++) {
                var window = windows[horizontal ? x : y];
                int at = horizontal ? y * width + window.from : window.from * width + x;
                int sum = HALF;
                for (int weight : window.weights) {
                    sum += (plane[at] & 0xff) * weight;
                    at += step;
                }
                out[y * outWidth + x] = (byte) Math.clamp(sum >> FRACTION_BITS, 0, 255);
            }
        });
        return out;
    }

    private static Window[] windows(int from, int to, Filter filter) {
        double scale = from / (double) to;
        // The filter is widened when shrinking, so that no pixel is skipped.
        double stretch = Math.max(scale, 1);
        double reach = (filter == Filter.BICUBIC ? 2 : 1) * stretch;
        var windows = new Window[to];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            int first = Math.max(0, (int) (centre - reach + 0.5));
            int last = Math.min(from, (int) (centre + reach + 0.5));
            var weights = new double[last - first];
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                weights[j] = weight((j + first - centre + 0.5) / stretch, filter);
                sum += weights[j];
            }
            var fixed = new int[weights.length];
            for (int j = 0; j < fixed.length; j++) {
                double value = weights[j] / sum * (1 << FRACTION_BITS);
                fixed[j] = (int) (value < 0 ? value - 0.5 : value + 0.5);
            }
            windows[i] = new Window(first, fixed);
        }
        return windows;
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
