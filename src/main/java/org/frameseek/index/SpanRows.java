package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.index.Batch.Content;
import org.frameseek.index.IndexProgress.Stage;
import org.frameseek.media.MediaException;

/// Decides for each frame of a span where its vector comes from. The decisions depend only on the span's pictures, so
/// they are the same in every run.
final class SpanRows {
    private static final int NONE = -1;

    private final BatchFeed feed;
    private final Reuse reuse;
    private final int width;
    private final BitSet missing;
    private final BitSet own;
    private final ByteBuffer encoded;
    private final Stretch stretch;
    /// The frame that [#encoded] shows. Reused vectors come from it.
    private int twin = NONE;
    /// True when near rows wait for a check.
    private boolean waiting;

    /// @param missing frames that need a row; loses each one that gets it
    /// @param own frames with a row and a vector of their own; gains each one that gets it
    SpanRows(BatchFeed feed, Reuse reuse, PictureSpec spec, BitSet missing, BitSet own) {
        this.feed = feed;
        this.reuse = reuse;
        this.missing = missing;
        this.own = own;
        width = spec.width();
        encoded = ByteBuffer.allocateDirect(spec.bytes());
        stretch = new Stretch(spec.bytes());
    }

    /// Takes the current frame of the source.
    void take(int frame, SpanSource source, StageClock clock) throws MediaException, InterruptedException {
        var picture = feed.space();
        long started = System.nanoTime();
        source.copyTo(picture);
        picture.rewind();
        boolean damaged = source.damaged();
        double distance = twin == NONE
                ? Double.POSITIVE_INFINITY : reuse.distance(encoded.rewind(), picture, width);
        clock.add(Stage.DECODE, started);
        if (distance == 0) {
            repeat(frame, damaged);
        } else if (distance <= 1 && !damaged) {
            near(frame, picture, distance);
        } else {
            encode(frame, picture, damaged);
        }
    }

    private void encode(int frame, ByteBuffer picture, boolean damaged) {
        encoded.clear().put(picture.duplicate().rewind());
        if (own.get(frame)) {
            twin = frame;
        } else if (missing.get(frame)) {
            feed.addPicture(Content.PICTURE, frame, frame, damaged);
            missing.clear(frame);
            own.set(frame);
            twin = frame;
        } else {
            // Its row borrows a vector, which no other row may borrow from it.
            twin = NONE;
        }
    }

    private void repeat(int frame, boolean damaged) throws InterruptedException {
        if (missing.get(frame) || own.get(frame)) {
            feed.add(Content.REPEAT, frame, twin, damaged);
            missing.clear(frame);
            own.clear(frame);
        }
    }

    private void near(int frame, ByteBuffer picture, double distance) throws InterruptedException {
        stretch.add(frame, twin, distance, picture);
        if (missing.get(frame)) {
            feed.add(Content.NEAR, frame, twin, false);
            waiting = true;
        }
        if (stretch.full()) {
            check();
        }
    }

    private void check() throws InterruptedException {
        int frame = stretch.farthest();
        if (waiting && missing.get(frame)) {
            feed.space().put(stretch.picture());
            feed.addPicture(Content.CHECK, frame, stretch.twin(), false);
            missing.clear(frame);
            own.set(frame);
        } else if (waiting) {
            feed.add(Content.CHECK, frame, stretch.twin(), false);
        }
        clear();
    }

    /// Leaves the row of a frame absent.
    void doubt(int frame) throws InterruptedException {
        feed.add(Content.DOUBT, frame, frame, false);
        own.clear(frame);
        if (twin == frame) {
            twin = NONE;
        }
    }

    /// Ends the span.
    void end() throws InterruptedException {
        if (!stretch.isEmpty()) {
            check();
        }
        clear();
        twin = NONE;
    }

    /// Leaves the span before its end. It must be done again.
    void abandon() throws InterruptedException {
        if (waiting) {
            feed.add(Content.FORGET, twin, twin, false);
        }
        clear();
        twin = NONE;
    }

    private void clear() {
        stretch.clear();
        waiting = false;
    }
}
