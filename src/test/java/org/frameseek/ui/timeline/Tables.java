package org.frameseek.ui.timeline;

import java.util.stream.LongStream;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;

/// Frame tables without videos.
final class Tables {
    private Tables() {
    }

    /// 30 frames a second.
    static FrameTable constant(int frames) {
        return new FrameTable(
                new Rational(1, 30), LongStream.range(0, frames).toArray(), new boolean[frames]);
    }

    /// One entry per frame: when it starts, in milliseconds.
    static FrameTable starting(long... milliseconds) {
        return new FrameTable(new Rational(1, 1000), milliseconds, new boolean[milliseconds.length]);
    }
}
