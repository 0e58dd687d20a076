package org.frameseek.recheck;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.encoder.Resampling;
import org.frameseek.model.StillImage;

/// A small grey picture, to compare whole pictures with. What was scaled, compressed or given a logo stays alike.
final class LumaPicture {
    /// Enough to tell pictures of one place from those of others.
    private static final int WIDTH = 96;
    private static final int HEIGHT = 54;
    /// Tells frames apart between which little moves.
    private static final int FINE = 3;
    /// Of red, green and blue, Rec. 601.
    private static final float[] WEIGHTS = {0.299f, 0.587f, 0.114f};
    /// A logo covers at most this share of a picture.
    private static final double LOGO = 0.1;
    /// What compression alone does not change.
    private static final double STRANGE = 10;

    private final float[] luma;

    private LumaPicture(float[] luma) {
        this.luma = luma;
    }

    static LumaPicture of(StillImage picture) {
        return of(picture, WIDTH, HEIGHT);
    }

    static LumaPicture fine(StillImage picture) {
        return of(picture, FINE * WIDTH, FINE * HEIGHT);
    }

    private static LumaPicture of(StillImage picture, int width, int height) {
        var luma = new float[width * height];
        var resampling = new Resampling(Filter.BILINEAR);
        for (int channel = 0; channel < WEIGHTS.length; channel++) {
            byte[] plane = resampling.resize(ByteBuffer.wrap(picture.planes()[channel]), picture.width(),
                    picture.width(), picture.height(), width, height, false);
            for (int i = 0; i < luma.length; i++) {
                luma[i] += WEIGHTS[channel] * (plane[i] & 0xFF);
            }
        }
        return new LumaPicture(luma);
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

    /// Root of the mean squared difference of the pixels, 0 to 255.
    ///
    /// @param without pixels to leave out
    double difference(LumaPicture other, boolean[] without) {
        double sum = 0;
        int compared = 0;
        for (int i = 0; i < luma.length; i++) {
            if (!without[i]) {
                double difference = luma[i] - other.luma[i];
                sum += difference * difference;
                compared++;
            }
        }
        return Math.sqrt(sum / compared);
    }
}
