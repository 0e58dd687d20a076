package org.frameseek.search;

import java.lang.foreign.MemorySegment;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.frameseek.index.VideoIndex;

/// Cosines of vectors stored one after the other, such as an index's, by exact scan.
final class Scores {
    /// Rows per task: enough to justify another core, few enough to spread.
    private static final int CHUNK = 8192;

    private final MemorySegment rows;
    private final int dimension;
    private final int frames;
    private final IntPredicate present;

    Scores(VideoIndex index) {
        this(index.embeddings(), index.dimension(), index.frames().frames(), index::hasVector);
    }

    /// @param rows half-precision unit vectors, `frames × dimension`, row-major, little-endian
    Scores(MemorySegment rows, int dimension, int frames, IntPredicate present) {
        this.rows = rows;
        this.dimension = dimension;
        this.frames = frames;
        this.present = present;
    }

    int dimension() {
        return dimension;
    }

    int frames() {
        return frames;
    }

    boolean isPresent(int frame) {
        return present.test(frame);
    }

    /// @param vector unit length, as long as the index's rows
    /// @return the cosine of each frame in [-1, 1]; NaN where a frame has no vector
    float[] cosines(float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException("vector of " + vector.length + " for rows of " + dimension);
        }
        var known = known();
        var scores = new float[known.length];
        inChunks(known.length, (from, to) -> {
            RowScan.dot(rows, vector, from, to, scores);
            for (int frame = from; frame < to; frame++) {
                // Half precision can push a product of unit vectors beyond 1.
                scores[frame] = known[frame] ? Math.clamp(scores[frame], -1f, 1f) : Float.NaN;
            }
        });
        return scores;
    }

    /// The difference of each frame from the one before it: 1 - cosine, in [0, 2]. NaN for the first frame, and where
    /// either of the two has no vector.
    float[] changes() {
        return changes(1, 0, (from, to, out) -> RowScan.dotWithRowBefore(rows, dimension, Math.max(1, from), to, out));
    }

    /// The difference between the frames half a gap before and half a gap after each frame; NaN where either has no
    /// vector.
    ///
    /// @param gap even
    float[] changes(int gap) {
        int half = gap / 2;
        return changes(half, half, (from, to, out) -> RowScan.dotAcross(rows, dimension, half, from, to, frames, out));
    }

    private interface Products {
        void write(int from, int to, float[] out);
    }

    /// @param before how many frames before each frame the earlier of the two is
    /// @param after how many frames after it the later one is
    private float[] changes(int before, int after, Products products) {
        var known = known();
        var changes = new float[frames];
        inChunks(frames, (from, to) -> {
            products.write(from, to, changes);
            for (int frame = from; frame < to; frame++) {
                boolean both = frame >= before && frame + after < frames
                        && known[frame - before] && known[frame + after];
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
        var vector = new float[dimension];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(row.getAtIndex(RowScan.HALF, i));
        }
        return vector;
    }

    /// Runs before any row is read, because a state guarantees its row's data from then on.
    private boolean[] known() {
        var found = new boolean[frames];
        for (int frame = 0; frame < frames; frame++) {
            found[frame] = present.test(frame);
        }
        return found;
    }

    private MemorySegment row(int frame) {
        long bytes = (long) dimension * Short.BYTES;
        return rows.asSlice(frame * bytes, bytes);
    }

    private interface Range {
        void accept(int from, int to);
    }

    private static void inChunks(int frames, Range task) {
        IntStream.range(0, Math.ceilDiv(frames, CHUNK)).parallel()
                .forEach(chunk -> task.accept(chunk * CHUNK, Math.min(frames, (chunk + 1) * CHUNK)));
    }
}
