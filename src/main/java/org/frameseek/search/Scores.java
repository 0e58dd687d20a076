package org.frameseek.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import org.frameseek.index.VideoIndex;

/// Cosines of an index's frames, by exact scan.
final class Scores {
    private static final ValueLayout.OfShort HALF =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    /// Rows per task: enough to justify another core, few enough to spread.
    private static final int CHUNK = 8192;

    private final VideoIndex index;

    Scores(VideoIndex index) {
        this.index = index;
    }

    int frames() {
        return index.frames().frames();
    }

    boolean isPresent(int frame) {
        return index.hasVector(frame);
    }

    /// @param vector unit length, as long as the index's rows
    /// @return the cosine of each frame in [-1, 1]; NaN where a frame has no vector
    float[] cosines(float[] vector) {
        if (vector.length != index.dimension()) {
            throw new IllegalArgumentException("vector of " + vector.length + " for rows of " + index.dimension());
        }
        var present = present();
        var scores = new float[present.length];
        inChunks(present.length, (from, to) -> {
            RowScan.dot(index.embeddings(), vector, from, to, scores);
            for (int frame = from; frame < to; frame++) {
                // Half precision can push a product of unit vectors beyond 1.
                scores[frame] = present[frame] ? Math.clamp(scores[frame], -1f, 1f) : Float.NaN;
            }
        });
        return scores;
    }

    /// The difference of each frame from the one before it: 1 - cosine, in [0, 2]. NaN for the first frame, and where
    /// either of the two has no vector.
    float[] changes() {
        var present = present();
        var changes = new float[present.length];
        inChunks(present.length, (from, to) -> {
            RowScan.dotWithRowBefore(index.embeddings(), index.dimension(), Math.max(1, from), to, changes);
            for (int frame = from; frame < to; frame++) {
                boolean both = frame > 0 && present[frame - 1] && present[frame];
                changes[frame] = both ? Math.clamp(1 - changes[frame], 0f, 2f) : Float.NaN;
            }
        });
        return changes;
    }

    /// The cosine of one frame, which must have a vector.
    float cosine(float[] vector, int frame) {
        var out = new float[1];
        RowScan.dot(row(frame), vector, 0, 1, out);
        return Math.clamp(out[0], -1f, 1f);
    }

    /// The difference of two frames, as in [#changes]. Both must have a vector.
    float change(int frame, int other) {
        return 1 - cosine(vector(frame), other);
    }

    /// The vector of a frame, which must have one.
    float[] vector(int frame) {
        var row = row(frame);
        var vector = new float[index.dimension()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(row.getAtIndex(HALF, i));
        }
        return vector;
    }

    /// Runs before any row is read, because a state guarantees its row's data from then on.
    private boolean[] present() {
        var present = new boolean[index.frames().frames()];
        for (int frame = 0; frame < present.length; frame++) {
            present[frame] = index.hasVector(frame);
        }
        return present;
    }

    private MemorySegment row(int frame) {
        long bytes = (long) index.dimension() * Short.BYTES;
        return index.embeddings().asSlice(frame * bytes, bytes);
    }

    private interface Range {
        void accept(int from, int to);
    }

    private static void inChunks(int frames, Range task) {
        IntStream.range(0, Math.ceilDiv(frames, CHUNK)).parallel()
                .forEach(chunk -> task.accept(chunk * CHUNK, Math.min(frames, (chunk + 1) * CHUNK)));
    }
}
