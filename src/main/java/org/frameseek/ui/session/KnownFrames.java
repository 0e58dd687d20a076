package org.frameseek.ui.session;

import java.util.BitSet;
import org.frameseek.index.FrameState;
import org.frameseek.index.VideoIndex;

/// What an index knows about its frames.
///
/// @param done the processed frames, including damaged ones
/// @param damaged the frames that could not be decoded completely
record KnownFrames(BitSet done, BitSet damaged) {
    static KnownFrames of(VideoIndex index) {
        int frames = index.frames().frames();
        var done = new BitSet(frames);
        var damaged = new BitSet(frames);
        for (int frame = 0; frame < frames; frame++) {
            var state = index.state(frame);
            done.set(frame, state != FrameState.ABSENT);
            damaged.set(frame, state == FrameState.DAMAGED);
        }
        return new KnownFrames(done, damaged);
    }
}
