package org.frameseek.search;

import java.util.Arrays;
import org.frameseek.index.VideoIndex;

/// Cuts an index into [Segments]: a segment ends at a cut, when the picture no longer resembles its first frame, or
/// after two seconds.
final class SegmentBuilder {
    /// Cosine below which a frame differs from the segment's first. Frames of one shot are usually closer.
    private static final float ALIKE = 0.96f;
    private static final double LONGEST_SECONDS = 2;

    private final VideoIndex index;
    private final SplitRow row;
    private final SplitVector first;
    private final SplitVector sum;
    private int[] starts = new int[1024];
    private double[] seconds = new double[1024];
    private short[] vectors;
    private int count;

    SegmentBuilder(VideoIndex index) {
        this.index = index;
        int dimension = index.dimension();
        row = new SplitRow(dimension);
        first = new SplitVector(dimension);
        sum = new SplitVector(dimension);
        vectors = new short[starts.length * dimension];
    }

    Segments build() {
        var scores = new Scores(index);
        int indexed = index.indexed();
        var cuts = ShotCuts.find(scores.changes(), scores::change);
        int frames = scores.frames();
        int cut = 0;
        boolean known = false;
        for (int frame = 0; frame < frames; frame++) {
            boolean isCut = cut < cuts.length && cuts[cut] == frame;
            cut += isCut ? 1 : 0;
            boolean present = scores.isPresent(frame);
            double time = index.frames().seconds(frame);
            if (present) {
                row.read(index.embeddings(), frame);
            }
            boolean over = frame == 0 || isCut || present != known || time - seconds[count - 1] > LONGEST_SECONDS
                    || present && row.dot(first) < ALIKE;
            if (over) {
                finish();
                start(frame, time, present);
                known = present;
            }
            if (present) {
                row.addTo(sum);
            }
        }
        finish();
        return new Segments(frames, indexed, index.frames().duration(), index.dimension(),
                Arrays.copyOf(starts, count), Arrays.copyOf(seconds, count), cuts,
                Arrays.copyOf(vectors, count * index.dimension()), Segments.Judgement.NONE);
    }

    private void start(int frame, double time, boolean present) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            seconds = Arrays.copyOf(seconds, 2 * count);
            vectors = Arrays.copyOf(vectors, 2 * vectors.length);
        }
        starts[count] = frame;
        seconds[count++] = time;
        sum.clear();
        if (present) {
            row.widenInto(first);
        }
    }

    /// Writes the direction of the mean of the segment's vectors.
    private void finish() {
        double length = Math.sqrt(sum.dot(sum));
        if (count == 0 || length == 0) {
            return;
        }
        var mean = sum.joined(index.dimension());
        int at = (count - 1) * mean.length;
        for (int i = 0; i < mean.length; i++) {
            vectors[at + i] = Float.floatToFloat16((float) (mean[i] / length));
        }
    }
}
