package org.frameseek.index;

import java.nio.file.Path;
import java.time.Instant;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.Precision;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Mend;
import org.frameseek.media.Rational;

/// Indexes with known vectors, for tests of what reads them.
public final class IndexFixture {
    public static final EncoderIdentity ENCODER = new EncoderIdentity("fixture", "f1", "none", "cpu", Precision.FP32);

    private IndexFixture() {
    }

    public static FrameTable table(int frames, int framesPerSecond) {
        var pts = new long[frames];
        for (int i = 0; i < frames; i++) {
            pts[i] = i;
        }
        return new FrameTable(new Rational(1, framesPerSecond), pts, new boolean[frames]);
    }

    /// A table of three frames. A scan foretold the first and the last, and the decoder yields one between them.
    public static FrameTable corrected() {
        return new FrameTable(new Rational(1, 25), new long[] {0, FrameTable.NO_PTS, 2}, new long[] {0, 1, 2},
                new int[3], new boolean[] {true, false, false}, 1, new Mend(3, new int[] {0, -1, 2}));
    }

    /// @param rows a vector per frame; null for an absent frame, zeros for one that could not be decoded
    public static VideoIndex create(Path path, FrameTable table, int dimension, float[][] rows) throws IndexException {
        return create(path, new ContentKey("00"), "film.mp4", table, dimension, rows);
    }

    /// An index where a library looks for it.
    ///
    /// @param film the video's path
    public static VideoIndex inLibrary(Path library, ContentKey key, String film, FrameTable table, float[][] rows)
            throws IndexException {
        return create(library.resolve(IndexHeader.fileName(key, ENCODER) + ".safetensors"), key, film, table,
                rows[0].length, rows);
    }

    private static VideoIndex create(Path path, ContentKey key, String film, FrameTable table, int dimension,
            float[][] rows) throws IndexException {
        NewIndex.create(path, new IndexHeader(key, new VideoSource(film, 1, Instant.EPOCH), -1, ENCODER), table,
                dimension, KnownRows.NONE);
        var index = VideoIndex.open(path);
        fill(index, rows);
        return index;
    }

    public static void fill(VideoIndex index, float[][] rows) throws IndexException {
        try (var file = IndexFile.openWritable(index.file())) {
            var halves = new short[index.dimension()];
            for (int frame = 0; frame < rows.length; frame++) {
                if (rows[frame] == null) {
                    continue;
                }
                boolean zero = true;
                for (int i = 0; i < halves.length; i++) {
                    halves[i] = Float.floatToFloat16(rows[frame][i]);
                    zero &= halves[i] == 0;
                }
                file.rows().put(frame, zero ? FrameState.DAMAGED : FrameState.OWN, frame, halves);
            }
            file.putSummary(file.rows().summary());
        }
    }
}
