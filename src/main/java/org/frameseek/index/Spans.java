package org.frameseek.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.frameseek.media.FrameTable;

/// Divides a video into spans of one to four seconds at usual rates. No vector is reused across spans, so each span
/// ends in the same rows whenever its turn comes: in order, ahead of it, or after an interruption. Spans start at
/// keyframes where there are enough of them.
final class Spans {
    /// Keyframes that follow sooner start no span, so that reuse pays.
    private static final int SHORTEST = 60;
    private static final int LONGEST = 120;

    private final int[] starts;
    private final int frames;

    private Spans(int[] starts, int frames) {
        this.starts = starts;
        this.frames = frames;
    }

    static Spans of(FrameTable table) {
        var starts = IntStream.builder();
        int frames = table.frames();
        int from = 0;
        while (from < frames) {
            int to = Math.min(frames, from + SHORTEST);
            while (to < frames && !table.isKeyframe(to)) {
                to++;
            }
            // Between two keyframes, spans are equally long.
            int parts = Math.ceilDiv(to - from, LONGEST);
            for (int part = 0; part < parts; part++) {
                starts.add(from + (int) ((long) (to - from) * part / parts));
            }
            from = to;
        }
        return new Spans(starts.build().toArray(), frames);
    }

    int count() {
        return starts.length;
    }

    /// The span that a frame is in.
    int containing(int frame) {
        int found = Arrays.binarySearch(starts, frame);
        return found >= 0 ? found : -found - 2;
    }

    int start(int span) {
        return starts[span];
    }

    /// The frame after the last one of the span.
    int end(int span) {
        return span + 1 < starts.length ? starts[span + 1] : frames;
    }

    /// The last span start that is a keyframe and not after this frame; frame 0 when there is none.
    int keyframeBefore(int frame, FrameTable table) {
        int span = containing(frame);
        while (span > 0 && !table.isKeyframe(starts[span])) {
            span--;
        }
        return starts[span];
    }
}
