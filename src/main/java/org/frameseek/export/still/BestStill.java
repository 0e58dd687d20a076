package org.frameseek.export.still;

import java.util.List;
import java.util.concurrent.CancellationException;
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

    /// The frame of each choice.
    public record Frames(int match, int sharpest, int steadiest) {
        public int of(BestStill choice) {
            return switch (choice) {
                case MATCH -> match;
                case SHARPEST -> sharpest;
                case STEADIEST -> steadiest;
            };
        }
    }

    /// What one frame is worth. A frame that cannot be decoded loses in both.
    ///
    /// @param sharpness see [#sharpness]
    /// @param steadiness negative mean difference from a neighbour
    private record Worth(double sharpness, double steadiness) {
        private static final Worth NONE = new Worth(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

        /// The more of each.
        Worth or(Worth other) {
            return new Worth(Math.max(sharpness, other.sharpness), Math.max(steadiness, other.steadiness));
        }
    }

    /// Looks for the frame of each choice.
    ///
    /// @param first first frame of the moment
    /// @param last last frame, inclusive
    /// @param match the best match, used where the others are equal or cannot be read
    /// @throws CancellationException when the thread is interrupted
    public static Frames all(StillReader reader, int first, int last, int match) throws MediaException {
        if (first == last) {
            return new Frames(match, match, match);
        }
        int sharpest = match;
        int steadiest = match;
        var most = worth(reader, match, first, last);
        for (int frame : candidates(first, last)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            var worth = worth(reader, frame, first, last);
            if (worth.sharpness() > most.sharpness()) {
                sharpest = frame;
            }
            if (worth.steadiness() > most.steadiness()) {
                steadiest = frame;
            }
            most = most.or(worth);
        }
        return new Frames(match, sharpest, steadiest);
    }

    private static List<Integer> candidates(int first, int last) {
        int frames = last - first + 1;
        int count = Math.min(frames, MOST_FRAMES);
        return IntStream.range(0, count).mapToObj(i -> first + (int) ((long) i * frames / count)).toList();
    }

    private static Worth worth(StillReader reader, int frame, int first, int last) throws MediaException {
        try {
            var picture = reader.read(frame, SIDE, SIDE);
            var other = reader.read(frame < last ? frame + 1 : Math.max(first, frame - 1), SIDE, SIDE);
            return new Worth(sharpness(picture), -difference(picture, other));
        } catch (MediaException e) {
            if (e.code().equals("media.frame-undecodable")) {
                return Worth.NONE;
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
