package org.frameseek.ui.player;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.frameseek.media.FrameTable;
import org.frameseek.media.MediaException;
import org.frameseek.media.PlaybackDecoder;

/// One run of decoding from a start frame: fills the queue ahead of the clock. Decoding thread.
final class PicturePlayback {
    /// A frame this late is not worth scaling.
    private static final double LATE = 0.04;
    /// Even if every frame is late, at most this many are dropped in a row.
    private static final int MOST_DROPPED_IN_A_ROW = 8;
    /// When playback is this far behind, decoding resumes from the keyframe that the clock has passed.
    private static final double FAR_BEHIND = 1;

    private final FrameTable frames;
    private final PlaybackClock clock;
    private final AtomicLong dropped;
    private final UnaryOperator<PictureSize> size;
    private volatile boolean ended;
    private volatile int last;
    private int droppedInARow;

    /// @param size maps a picture's size to the size to show; asked for each picture, because the size may change
    ///     during playback
    PicturePlayback(FrameTable frames, UnaryOperator<PictureSize> size, PlaybackClock clock, AtomicLong dropped) {
        this.frames = frames;
        this.clock = clock;
        this.dropped = dropped;
        this.size = size;
    }

    /// Whether all frames to the end have entered the queue.
    boolean ended() {
        return ended;
    }

    /// The last decoded frame, shown or dropped.
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
