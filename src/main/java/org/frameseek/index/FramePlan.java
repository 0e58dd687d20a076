package org.frameseek.index;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.frameseek.media.FrameTable;

/// The order in which frames are indexed. In the end all are, and the index is the same.
@FunctionalInterface
public interface FramePlan {
    /// Every frame in order.
    FramePlan IN_ORDER = _ -> new int[0];

    /// Keyframes spread over the whole video first, so that it can be asked within seconds, then every frame in order.
    FramePlan COARSE_FIRST = FramePlan::keyframes;

    /// The frames to take before all are taken in order: each only once, and best keyframes, for each is sought.
    int[] ahead(FrameTable table);

    /// Seeking to a keyframe costs about as much as decoding ten frames, so these cost at most a twentieth of decoding
    /// the video. Each lies halfway between two taken before.
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
