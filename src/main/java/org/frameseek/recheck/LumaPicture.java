package org.frameseek.recheck;

import java.util.Arrays;
import java.util.Collection;
import org.frameseek.model.StillImage;
import org.frameseek.search.Box;

/// A small grey picture, to compare whole pictures with. What was scaled, compressed or given a logo stays alike.
final class LumaPicture {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;
    /// A logo covers at most this share of a picture.
    private static final double LOGO = 0.1;
    /// What compression alone does not change.
    private static final double STRANGE = 10;

    private final float[] luma;

    private LumaPicture(float[] luma) {
        this.luma = luma;
    }

    /// @param part of the picture that is taken
    static LumaPicture of(StillImage picture, Box part) {
        var luma = new float[WIDTH * HEIGHT];
        double left = part.x() * picture.width();
        double top = part.y() * picture.height();
        double across = part.width() * picture.width() / WIDTH;
        double down = part.height() * picture.height() / HEIGHT;
        for (int y = 0; y < HEIGHT; y++) {
            int from = (int) (top + y * down);
            int to = Math.max(from + 1, (int) (top + (y + 1) * down));
            for (int x = 0; x < WIDTH; x++) {
                int first = (int) (left + x * across);
                int last = Math.max(first + 1, (int) (left + (x + 1) * across));
                luma[y * WIDTH + x] = mean(picture, first, Math.min(last, picture.width()), from,
                        Math.min(to, picture.height()));
            }
        }
        return new LumaPicture(luma);
    }

    private static float mean(StillImage picture, int left, int right, int top, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += luma(picture, x, y);
            }
        }
        return (float) (sum / Math.max(1, (right - left) * (bottom - top)));
    }

    /// Rec. 601, 0 to 255.
    static double luma(StillImage picture, int x, int y) {
        int at = y * picture.width() + x;
        var planes = picture.planes();
        return 0.299 * (planes[0][at] & 0xFF) + 0.587 * (planes[1][at] & 0xFF) + 0.114 * (planes[2][at] & 0xFF);
    }

    /// The pixels that are in none of the others: those of a logo. Motion is not among them, because some frame has it
    /// in the same place. Only as many as a logo covers, so that pictures of another place stay different.
    boolean[] strange(Collection<LumaPicture> others) {
        var nearest = new float[luma.length];
        Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        for (var other : others) {
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], Math.abs(luma[i] - other.luma[i]));
            }
        }
        var sorted = nearest.clone();
        Arrays.sort(sorted);
        double line = Math.max(STRANGE, sorted[(int) ((1 - LOGO) * sorted.length)]);
        var strange = new boolean[luma.length];
        for (int i = 0; i < strange.length; i++) {
            strange[i] = nearest[i] > line;
        }
        return strange;
    }

    /// Mean difference of the pixels, 0 to 255.
    ///
    /// @param without pixels to leave out
    double difference(LumaPicture other, boolean[] without) {
        double sum = 0;
        int compared = 0;
        for (int i = 0; i < luma.length; i++) {
            if (!without[i]) {
                sum += Math.abs(luma[i] - other.luma[i]);
                compared++;
            }
        }
        return sum / compared;
    }
}
