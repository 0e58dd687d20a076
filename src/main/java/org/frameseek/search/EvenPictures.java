package org.frameseek.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.jspecify.annotations.Nullable;

/// Finds black and white pictures. The vectors of an all black and an all white picture say where to look, so only few
/// frames are decoded.
///
/// @param black vector of an all black picture
/// @param white vector of an all white picture
public record EvenPictures(UnitVector black, UnitVector white) {
    /// Cosine from which on a frame is looked at.
    private static final float PERHAPS = 0.9f;
    /// Cosine from which on a frame counts that cannot be decoded.
    private static final float SURELY = 0.99f;
    private static final double DARKEST = 24;
    private static final double LIGHTEST = 231;

    /// Encodes the two pictures.
    public static EvenPictures of(FrameEncoder encoder) throws EncoderException {
        return new EvenPictures(encoded(encoder, 0), encoded(encoder, 0xff));
    }

    private static UnitVector encoded(FrameEncoder encoder, int level) throws EncoderException {
        var picture = ByteBuffer.allocateDirect(encoder.picture().bytes());
        while (picture.hasRemaining()) {
            picture.put((byte) level);
        }
        return UnitVector.along(Arrays.copyOf(encoder.encode(picture.flip(), 1), encoder.dimension()));
    }

    List<Shot> black(Scores scores, Lumas lumas) {
        return stretches(scores.cosines(black.values()), lumas, 0, DARKEST);
    }

    List<Shot> white(Scores scores, Lumas lumas) {
        return stretches(scores.cosines(white.values()), lumas, LIGHTEST, 255);
    }

    private static List<Shot> stretches(float[] cosines, Lumas lumas, double darkest, double lightest) {
        var found = new ArrayList<Shot>();
        int first = -1;
        for (int frame = 0; frame <= cosines.length; frame++) {
            boolean even = frame < cosines.length && cosines[frame] >= PERHAPS
                    && isEven(lumas.of(frame), cosines[frame], darkest, lightest);
            if (even && first < 0) {
                first = frame;
            } else if (!even && first >= 0) {
                found.add(new Shot(first, frame - 1));
                first = -1;
            }
        }
        return found;
    }

    private static boolean isEven(float @Nullable [] luma, float cosine, double darkest, double lightest) {
        if (luma == null) {
            return cosine >= SURELY;
        }
        double sum = 0;
        for (float value : luma) {
            sum += value;
        }
        double mean = sum / luma.length;
        return mean >= darkest && mean <= lightest && Mixture.isEven(luma);
    }
}
