package org.frameseek.encoder;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.frameseek.encoder.PictureSpec.Filter;

/// Resizes 8-bit planes exactly like the reference library's image library (Pillow): first along the rows, then along
/// the columns, with fixed-point weights and rounding to 8 bits after each pass. A pixel that is off by one can move a
/// vector by more than the tests tolerate.
public final class Resampling {
    private static final int FRACTION_BITS = 32 - 8 - 2;
    private static final int STRIP = 64;
    private static final int HALF = 1 << FRACTION_BITS - 1;

    /// The source values that contribute to one result value.
    private record Window(int from, int[] weights) {
    }

    private Resampling() {
    }

    /// Uses all processors.
    ///
    /// @param plane `height × width`
    /// @return `toHeight × toWidth`
    public static byte[] resize(byte[] plane, int width, int height, int toWidth, int toHeight, Filter filter) {
        return columns(rows(plane, width, height, toWidth, filter), toWidth, height, toHeight, filter);
    }

    /// As [#resize] for a plane stored on its side: its columns are the rows of the picture, and come first.
    public static byte[] resizeLying(byte[] plane, int width, int height, int toWidth, int toHeight, Filter filter) {
        return rows(columns(plane, width, height, toHeight, filter), width, toHeight, toWidth, filter);
    }

    private static byte[] rows(byte[] plane, int width, int height, int to, Filter filter) {
        if (to == width) {
            return plane;
        }
        // Columns are many times faster, which makes up for turning the plane twice.
        return transposed(columns(transposed(plane, width, height), height, width, to, filter), height, to);
    }

    private static byte[] transposed(byte[] plane, int width, int height) {
        var out = new byte[plane.length];
        // In strips that the cache holds.
        IntStream.range(0, (height + STRIP - 1) / STRIP).parallel().forEach(strip -> {
            int end = Math.min(height, (strip + 1) * STRIP);
            for (int x = 0; x < width; x++) {
                for (int y = strip * STRIP; y < end; y++) {
                    out[x * height + y] = plane[y * width + x];
                }
            }
        });
        return out;
    }

    private static byte[] columns(byte[] plane, int width, int height, int to, Filter filter) {
        if (to == height) {
            return plane;
        }
        var windows = windows(height, to, filter);
        var out = new byte[width * to];
        IntStream.range(0, to).parallel().forEach(y -> {
            // A whole row at a time, which the processor adds many values of at once.
            var sums = new int[width];
            Arrays.fill(sums, HALF);
            int at = windows[y].from * width;
            for (int weight : windows[y].weights) {
                for (int x = 0; x < width; x++) {
                    sums[x] += (plane[at + x] & 0xff) * weight;
                }
                at += width;
            }
            for (int x = 0; x < width; x++) {
                out[y * width + x] = pixel(sums[x]);
            }
        });
        return out;
    }

    private static byte pixel(int sum) {
        return (byte) Math.clamp(sum >> FRACTION_BITS, 0, 255);
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
