package org.frameseek.ui.session;

import java.util.BitSet;
import org.frameseek.index.FrameState;
import org.frameseek.index.VideoIndex;

/// Reads off an index which of its frames are done.
final class IndexedFrames {
    private IndexedFrames() {
    }

    static BitSet of(VideoIndex index) {
        int frames = index.frames().frames();
        var indexed = new BitSet(frames);
        if (index.indexed() == frames) {
            indexed.set(0, frames);
            return indexed;
        }
        for (int frame = 0; frame < frames; frame++) {
            if (index.state(frame) != FrameState.ABSENT) {
                indexed.set(frame);
            }
        }
        return indexed;
    }
}
