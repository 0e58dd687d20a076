package org.frameseek.index;

import java.util.BitSet;
import java.util.function.IntSupplier;
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
    /// seek. Each is the first of its span and so needs a vector of its own in any order.
    int[] ahead(FrameTable table);

    /// The frame that the user looks at, or -1. Its surroundings come next. Asked on the decoding thread, all the time.
    default int viewed() {
        return -1;
    }

    /// This plan, with the surroundings of the viewed frame first.
    default FramePlan viewing(IntSupplier frame) {
        var plan = this;
        return new FramePlan() {
            @Override
            public int[] ahead(FrameTable table) {
                return plan.ahead(table);
            }

            @Override
            public int viewed() {
                return frame.getAsInt();
            }
        };
    }

    /// A seek to a keyframe costs about as much as decoding ten frames, so these cost at most a twentieth of decoding
    /// the video. Each new keyframe lies halfway between two earlier ones. Between two keyframes that are far apart
    /// there are none: to reach such frames the video would be decoded twice.
    private static int[] keyframes(FrameTable table) {
        int points = Integer.highestOneBit(Math.max(1, Math.min(table.frames() / 200, 512)));
        if (points < 4) {
            return new int[0];
        }
        var spans = Spans.of(table);
        var taken = new BitSet();
        return IntStream.iterate(points, step -> step > 0, step -> step / 2)
                .flatMap(step -> IntStream.iterate(step / 2, point -> point < points, point -> point + step))
                .map(point -> spans.keyframeBefore((int) ((long) table.frames() * point / points), table))
                .filter(frame -> table.isKeyframe(frame) && !taken.get(frame))
                .peek(taken::set)
                .toArray();
    }
}
