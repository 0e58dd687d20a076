package org.frameseek.index;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.frameseek.media.FrameTable;

/// The order in which frames are indexed. Every plan indexes all frames and produces the same index.
@FunctionalInterface
public interface FramePlan {
    /// Indexes every frame in order.
    FramePlan IN_ORDER = _ -> new int[0];

    /// Starts with keyframes spread over the whole video, so that it can be searched within seconds, then takes every
    /// frame in order.
    FramePlan COARSE_FIRST = FramePlan::keyframes;

    /// The frames to index before the rest follows in order: each once, preferably keyframes, because each needs a
    /// seek.
    int[] ahead(FrameTable table);

    /// A seek to a keyframe costs about as much as decoding ten frames, so these cost at most a twentieth of decoding
    /// the video. Each new keyframe lies halfway between two earlier ones.
    private static int[] keyframes(FrameTable table) {
        int points = Integer.highestOneBit(Math.max(1, Math.min(table.frames() / 200, 512)));
        if (points < 4) {
            return new int[0];
        }
        var taken = new BitSet();
        return IntStream.iterate(points, step -> step > 0, step -> step / 2)
                .flatMap(step -> IntStream.iterate(step / 2, point -> point < points, point -> point + step))
                .map(point -> table.keyframeBefore((int) ((long) table.frames() * point / points)))
                .filter(frame -> table.isKeyframe(frame) && !taken.get(frame))
                .peek(taken::set)
                .toArray();
    }
}
