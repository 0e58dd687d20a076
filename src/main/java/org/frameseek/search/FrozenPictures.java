package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.index.VideoIndex;

/// Finds stretches in which nothing moves. Frames that look alike may share a vector, so equal vectors are not enough:
/// the pictures are compared too, where they can be read.
final class FrozenPictures {
    /// Difference between the vectors of equal pictures that half precision alone causes.
    private static final float EQUAL = 0.0015f;
    private static final double SHORTEST_SECONDS = 1;
    /// Comparisons per second; movement in between is found all the same, because the picture has changed after it.
    private static final double COMPARED_PER_SECOND = 6;
    /// Difference in brightness of any part of the picture that compression alone causes.
    private static final float NOISE = 4;

    private final VideoIndex index;
    private final Lumas lumas;
    private final List<Shot> found = new ArrayList<>();

    private FrozenPictures(VideoIndex index, Lumas lumas) {
        this.index = index;
        this.lumas = lumas;
    }

    /// @param changes difference of each frame's vector from the one before it
    static List<Shot> of(VideoIndex index, float[] changes, Lumas lumas) {
        var frozen = new FrozenPictures(index, lumas);
        int first = 0;
        for (int frame = 1; frame <= changes.length; frame++) {
            if (frame == changes.length || !(changes[frame] <= EQUAL)) {
                if (frozen.isLong(first, frame - 1)) {
                    frozen.compare(first, frame - 1);
                }
                first = frame;
            }
        }
        return frozen.found;
    }

    private boolean isLong(int first, int last) {
        return index.frames().seconds(last) - index.frames().seconds(first) >= SHORTEST_SECONDS;
    }

    private void compare(int from, int to) {
        double seconds = index.frames().seconds(to) - index.frames().seconds(from);
        int stride = Math.max(1, (int) ((to - from) / seconds / COMPARED_PER_SECOND));
        int first = from;
        int same = from;
        while (same < to) {
            int next = Math.min(to, same + stride);
            if (differ(same, next)) {
                int last = same;
                while (!differ(same, last + 1)) {
                    last++;
                }
                add(first, last);
                first = next;
                while (first > last + 1 && !differ(first - 1, next)) {
                    first--;
                }
            }
            same = next;
        }
        add(first, to);
    }

    private void add(int first, int last) {
        if (isLong(first, last)) {
            found.add(new Shot(first, last));
        }
    }

    private boolean differ(int frame, int other) {
        var one = lumas.of(frame);
        var two = lumas.of(other);
        if (one == null || two == null) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (Math.abs(one[i] - two[i]) > NOISE) {
                return true;
            }
        }
        return false;
    }
}
