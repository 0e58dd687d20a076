package org.frameseek.archive.shots;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.frameseek.index.FrameState;
import org.frameseek.index.VideoIndex;
import org.frameseek.search.Shot;

/// A shot and the frames that stand for it.
///
/// @param frames the chosen frames
/// @param vectors their vectors one after another, half precision, little-endian
record CoveredShot(Shot shot, int[] frames, byte[] vectors) {
    private static final ValueLayout.OfShort HALF =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// The shots of a complete index. A shot without a decoded frame is left out.
    static List<CoveredShot> of(VideoIndex index, Cover cover) {
        var shots = new ArrayList<CoveredShot>();
        for (var shot : Shot.of(index)) {
            var frames = distinct(index, shot);
            if (frames.length > 0) {
                var rows = new float[frames.length][];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = floats(index, frames[i]);
                }
                var chosen = cover.choose(rows);
                for (int i = 0; i < chosen.length; i++) {
                    chosen[i] = frames[chosen[i]];
                }
                shots.add(new CoveredShot(shot, chosen, halves(index, chosen)));
            }
        }
        return shots;
    }

    /// The frames with a vector of their own; the others repeat one of these.
    private static int[] distinct(VideoIndex index, Shot shot) {
        var frames = new int[shot.last() - shot.first() + 1];
        int count = 0;
        for (int frame = shot.first(); frame <= shot.last(); frame++) {
            boolean first = count == 0;
            if (index.hasVector(frame) && (first || index.state(frame) != FrameState.REUSED)) {
                frames[count++] = frame;
            }
        }
        return Arrays.copyOf(frames, count);
    }

    static float[] floats(VideoIndex index, int frame) {
        var halves = row(index, frame).toArray(HALF);
        var floats = new float[halves.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = Float.float16ToFloat(halves[i]);
        }
        return floats;
    }

    private static byte[] halves(VideoIndex index, int[] frames) {
        var bytes = ByteBuffer.allocate(frames.length * index.dimension() * Short.BYTES);
        for (int frame : frames) {
            bytes.put(row(index, frame).toArray(ValueLayout.JAVA_BYTE));
        }
        return bytes.array();
    }

    private static MemorySegment row(VideoIndex index, int frame) {
        long bytes = (long) index.dimension() * Short.BYTES;
        return index.embeddings().asSlice(frame * bytes, bytes);
    }
}
