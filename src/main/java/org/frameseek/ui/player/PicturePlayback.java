package org.frameseek.ui.player;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.frameseek.media.FrameTable;
import org.frameseek.media.MediaException;
import org.frameseek.media.PlaybackDecoder;

/// One run of decoding from a frame on: fills the queue ahead of the clock. Decoding thread.
final class PicturePlayback {
    /// A frame that comes this late is not worth scaling.
    private static final double LATE = 0.04;
    /// Even when every frame is late, one in so many is shown.
    private static final int MOST_DROPPED_IN_A_ROW = 8;
    /// So far behind, decoding goes on from the keyframe that the clock has passed.
    private static final double FAR_BEHIND = 1;

    private final FrameTable frames;
    private final PlaybackClock clock;
    private final AtomicLong dropped;
    private final UnaryOperator<PictureSize> size;
    private volatile boolean ended;
    private volatile int last;
    private int droppedInARow;

    /// @param size at which to show a picture of this size; asked for each, as shapes may change on the way
    PicturePlayback(FrameTable frames, UnaryOperator<PictureSize> size, PlaybackClock clock, AtomicLong dropped) {
        this.frames = frames;
        this.clock = clock;
        this.dropped = dropped;
        this.size = size;
    }

    /// Whether every frame up to the end is in the queue or was taken from it.
    boolean ended() {
        return ended;
    }

    /// The frame that was decoded last, shown or not.
    int last() {
        return last;
    }

    /// Decodes until the end or an interrupt.
    void run(PlaybackDecoder decoder, FrameQueue queue, int from) throws Exception {
        last = from;
        decoder.seek(from);
        while (!Thread.interrupted() && decoder.next()) {
            last = decoder.frame();
            double seconds = frames.seconds(decoder.frame());
            if (clock.isRunning() && late(decoder, seconds)) {
                continue;
            }
            enqueue(decoder, queue, seconds);
        }
        ended = true;
    }

    private void enqueue(PlaybackDecoder decoder, FrameQueue queue, double seconds) throws Exception {
        var slot = queue.take(size.apply(new PictureSize(decoder.width(), decoder.height())));
        try {
            decoder.copyTo(slot.pixels(), slot.size().width(), slot.size().height());
        } catch (MediaException e) {
            queue.giveBack(slot);
            throw e;
        }
        slot.label(this, decoder.frame(), seconds);
        queue.offer(slot);
    }

    private boolean late(PlaybackDecoder decoder, double seconds) throws Exception {
        double behind = clock.seconds() - seconds;
        if (behind < LATE * Math.max(1, clock.speed()) || droppedInARow >= MOST_DROPPED_IN_A_ROW) {
            droppedInARow = 0;
            return false;
        }
        droppedInARow++;
        dropped.incrementAndGet();
        if (behind > FAR_BEHIND * clock.speed()) {
            int keyframe = frames.keyframeBefore(frames.frameAt(clock.seconds()));
            if (keyframe > decoder.frame()) {
                dropped.addAndGet(keyframe - decoder.frame() - 1L);
                decoder.seek(keyframe);
            }
        }
        return true;
    }
}
