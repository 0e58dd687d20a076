package org.frameseek.search;

import java.util.Arrays;

/// The shots of a video.
///
/// @param cuts frames that start a new shot, ascending; the first frame is not included
/// @param frames number of frames in the video
public record Shots(int[] cuts, int frames) {
    /// First frame of the shot that contains the frame.
    public int start(int frame) {
        int next = cutsUpTo(frame);
        return next == 0 ? 0 : cuts[next - 1];
    }

    /// First frame after that shot.
    public int end(int frame) {
        int next = cutsUpTo(frame);
        return next == cuts.length ? frames : cuts[next];
    }

    /// The first frame of a shot that is nearest to the frame.
    public int nearestStart(int frame) {
        int start = start(frame);
        int next = end(frame);
        return next < frames && next - frame < frame - start ? next : start;
    }

    /// The last frame of a shot that is nearest to the frame.
    public int nearestEnd(int frame) {
        int before = start(frame) - 1;
        int end = end(frame) - 1;
        return before >= 0 && frame - before < end - frame ? before : end;
    }

    private int cutsUpTo(int frame) {
        int found = Arrays.binarySearch(cuts, frame);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
