package org.frameseek.search;

import java.util.Arrays;

/// Finds the first frames of shots: such a frame differs from the one before it far more than nearby frames differ from
/// each other, and what follows stays different.
final class ShotCuts {
    /// A smaller change is never a cut, even in a still picture; noise and compression cause it.
    private static final float FLOOR = 0.02f;
    /// Factor by which a cut must exceed the usual change nearby.
    private static final float CONTRAST = 4;
    /// Frames to examine on either side: few enough to follow the pace, enough for a median that a few cuts do not
    /// shift.
    private static final int NEIGHBOURS = 8;
    /// A flash of at most this many frames belongs to the shot that continues after it.
    private static final int LONGEST_FLASH = 3;
    /// The picture counts as back after a flash when it differs by less than this share of the flash's change.
    private static final float CAME_BACK = 0.5f;

    /// Measures how much two frames differ.
    interface Change {
        float between(int frame, int other);
    }

    private ShotCuts() {
    }

    /// @param changes difference of each frame from the one before it, NaN where unknown
    /// @return first frames of shots, ascending; the very first frame is not included
    static int[] find(float[] changes, Change change) {
        var cuts = new int[16];
        int count = 0;
        int end = 0;
        for (int frame = 1; frame < changes.length; frame++) {
            if (!(changes[frame] >= FLOOR) || changes[frame] < threshold(changes, frame)) {
                continue;
            }
            end = flashEnd(changes, frame, change);
            if (end > frame) {
                frame = end;
                continue;
            }
            if (count == cuts.length) {
                cuts = Arrays.copyOf(cuts, count * 2);
            }
            cuts[count++] = frame;
        }
        return Arrays.copyOf(cuts, count);
    }

    /// The end of a flash that begins at this frame: the frame where the earlier picture is back. The frame itself
    /// where no flash begins.
    static int flash(float[] changes, int frame, Change change) {
        boolean changed = changes[frame] >= FLOOR && changes[frame] >= threshold(changes, frame);
        return changed ? flashEnd(changes, frame, change) : frame;
    }

    private static float threshold(float[] changes, int frame) {
        var around = new float[2 * NEIGHBOURS];
        int known = 0;
        for (int i = Math.max(0, frame - NEIGHBOURS); i <= Math.min(changes.length - 1, frame + NEIGHBOURS); i++) {
            if (i != frame && !Float.isNaN(changes[i])) {
                around[known++] = changes[i];
            }
        }
        Arrays.sort(around, 0, known);
        return known == 0 ? FLOOR : FLOOR + CONTRAST * around[known / 2];
    }

    /// The frame where the picture from before `frame` is back, or `frame` itself when it does not return.
    private static int flashEnd(float[] changes, int frame, Change change) {
        for (int back = frame + 1; back <= Math.min(changes.length - 1, frame + LONGEST_FLASH); back++) {
            if (Float.isNaN(changes[back])) {
                return frame;
            }
            if (changes[back] >= FLOOR && change.between(frame - 1, back) < CAME_BACK * changes[frame]) {
                return back;
            }
        }
        return frame;
    }
}
