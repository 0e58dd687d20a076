package org.frameseek.export.still;

import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.media.MediaException;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;

/// How to choose the best picture of a moment.
public enum BestStill {
    /// The frame that matches the description best.
    MATCH,
    /// The frame with the finest detail: blurred and half-faded frames lose.
    SHARPEST,
    /// The frame that differs least from its neighbours.
    STEADIEST;

    /// Frames to examine; a longer moment is sampled in steps.
    private static final int MOST_FRAMES = 120;
    private static final int SIDE = 320;

    /// @param first first frame of the moment
    /// @param last last frame, inclusive
    /// @param match the best match, used where the others are equal or cannot be read
    public int choose(StillReader reader, int first, int last, int match) throws MediaException {
        if (this == MATCH || first == last) {
            return match;
        }
        int best = match;
        double most = value(reader, match, first, last);
        for (int frame : candidates(first, last)) {
            double value = value(reader, frame, first, last);
            if (value > most) {
                most = value;
                best = frame;
            }
        }
        return best;
    }

    private static List<Integer> candidates(int first, int last) {
        int frames = last - first + 1;
        int count = Math.min(frames, MOST_FRAMES);
        return IntStream.range(0, count).mapToObj(i -> first + (int) ((long) i * frames / count)).toList();
    }

    private double value(StillReader reader, int frame, int first, int last) throws MediaException {
        try {
            var picture = reader.read(frame, SIDE, SIDE);
            if (this == SHARPEST) {
                return sharpness(picture);
            }
            var other = reader.read(frame < last ? frame + 1 : Math.max(first, frame - 1), SIDE, SIDE);
            return -difference(picture, other);
        } catch (MediaException e) {
            if (e.code().equals("media.frame-undecodable")) {
                return Double.NEGATIVE_INFINITY;
            }
            throw e;
        }
    }

    /// Variance of the Laplacian of the green channel, which is closest to brightness.
    static double sharpness(Picture picture) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 1; y < picture.height() - 1; y++) {
            for (int x = 1; x < picture.width() - 1; x++) {
                double edge = 4 * green(picture, x, y) - green(picture, x - 1, y) - green(picture, x + 1, y)
                        - green(picture, x, y - 1) - green(picture, x, y + 1);
                sum += edge;
                squares += edge * edge;
                count++;
            }
        }
        return count == 0 ? 0 : squares / count - sum / count * (sum / count);
    }

    private static int green(Picture picture, int x, int y) {
        return picture.rgb()[(y * picture.width() + x) * 3 + 1] & 0xff;
    }

    private static double difference(Picture one, Picture other) {
        int length = Math.min(one.rgb().length, other.rgb().length);
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff));
        }
        return (double) sum / Math.max(1, length);
    }
}
