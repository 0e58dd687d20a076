package org.frameseek.search;

import java.util.Arrays;

/// Finds where a new shot starts: a frame differs from the one before it far more than frames around there do, and
/// what follows stays different.
final class ShotCuts {
    /// Less change than this is no cut even in a still picture; encoders give it for noise and compression.
    private static final float FLOOR = 0.02f;
    /// How many times the usual change nearby a cut must exceed.
    private static final float CONTRAST = 4;
    /// Frames looked at on either side. Few enough to follow the pace, enough for a median that a few cuts leave alone.
    private static final int NEIGHBOURS = 8;
    /// A flash this many frames long is part of the shot that goes on after it.
    private static final int LONGEST_FLASH = 3;
    /// After a flash, the picture has come back when it differs this much less than the flash did.
    private static final float CAME_BACK = 0.5f;

    /// How much two frames differ.
    interface Change {
        float between(int frame, int other);
    }

    private ShotCuts() {
    }

    /// @param changes how much each frame differs from the one before it, NaN where that is not known
    /// @return the frames that start a new shot, ascending; the very first frame is none of them
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

    /// The end of a flash that begins here: the frame at which the picture from before is back. The frame itself where
    /// none begins.
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

    /// The frame at which the picture from before `frame` is back, or `frame` itself when it does not come back.
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
