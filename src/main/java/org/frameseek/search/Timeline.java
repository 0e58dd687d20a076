package org.frameseek.search;

import org.frameseek.media.FrameTable;

/// The display times of frames, and the cuts between their shots.
///
/// @param seconds start of each frame, from the first
/// @param cuts frames that start a new shot, ascending; the first frame is not included
record Timeline(double[] seconds, double duration, int[] cuts) {
    static Timeline of(FrameTable frames, int[] cuts) {
        var seconds = new double[frames.frames()];
        for (int frame = 0; frame < seconds.length; frame++) {
            seconds[frame] = frames.seconds(frame);
        }
        return new Timeline(seconds, frames.duration(), cuts);
    }

    /// The same frames as one shot, for queries that look across cuts.
    Timeline uncut() {
        return new Timeline(seconds, duration, new int[0]);
    }

    int frames() {
        return seconds.length;
    }

    /// First frame of the shot that contains the frame.
    int shotStart(int frame) {
        return new Shots(cuts, frames()).start(frame);
    }

    /// First frame after that shot.
    int shotEnd(int frame) {
        return new Shots(cuts, frames()).end(frame);
    }

    /// Duration of the frames from `from` up to but not including `to`.
    double seconds(int from, int to) {
        return (to == frames() ? duration : seconds[to]) - seconds[from];
    }
}
