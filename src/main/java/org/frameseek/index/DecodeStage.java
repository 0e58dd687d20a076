package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.concurrent.BlockingQueue;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.index.IndexProgress.Stage;
import org.frameseek.media.MediaException;

/// Fills batches with the pictures of missing frames, except where a frame reuses the vector of the one before.
final class DecodeStage implements Pipeline.Work {
    private final PictureSource.Opener opener;
    private final PictureSpec spec;
    private final Reuse reuse;
    private final int[] ahead;
    private final BitSet missing;
    private final BitSet known = new BitSet();
    private final BlockingQueue<Batch> free;
    private final BlockingQueue<Batch> decoded;
    private final StageClock clock;
    private final ByteBuffer before;
    private boolean hasBefore;

    DecodeStage(
            PictureSource.Opener opener, PictureSpec spec, Reuse reuse, int[] ahead, BitSet missing,
            BlockingQueue<Batch> free, BlockingQueue<Batch> decoded, StageClock clock) {
        this.opener = opener;
        this.spec = spec;
        this.reuse = reuse;
        this.ahead = ahead;
        this.missing = missing;
        this.free = free;
        this.decoded = decoded;
        this.clock = clock;
        before = ByteBuffer.allocateDirect(spec.bytes());
    }

    @Override
    public void run() throws MediaException, InterruptedException {
        var batch = takeAhead(free.take());
        try (var source = opener.open(spec, missing.nextSetBit(0))) {
            int reached = -1;
            for (int frame = next(source); frame >= 0; frame = next(source)) {
                if (frame <= reached || !missing.get(frame)) {
                    continue;
                }
                reached = frame;
                add(source, frame, batch);
                if (batch.full()) {
                    decoded.put(batch);
                    batch = free.take();
                }
            }
            batch.markLast();
            decoded.put(batch);
        }
    }

    /// Takes frames out of order. Skips a damaged one until its turn, because the damage may come from the seek.
    ///
    /// @return the batch to continue with
    private Batch takeAhead(Batch empty) throws MediaException, InterruptedException {
        var batch = empty;
        if (ahead.length == 0) {
            return batch;
        }
        try (var source = opener.open(spec, 0)) {
            for (int frame : ahead) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                long started = System.nanoTime();
                if (missing.get(frame) && source.seek(frame) == frame && !source.damaged()) {
                    source.copyTo(batch.free());
                    batch.addPicture(frame, false);
                    known.set(frame);
                }
                clock.add(Stage.DECODE, started);
                if (batch.full()) {
                    decoded.put(batch);
                    batch = free.take();
                }
            }
        }
        decoded.put(batch);
        return free.take();
    }

    private int next(PictureSource source) throws MediaException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long started = System.nanoTime();
        int frame = source.next();
        clock.add(Stage.DECODE, started);
        return frame;
    }

    private void add(PictureSource source, int frame, Batch batch) throws MediaException {
        long started = System.nanoTime();
        var picture = batch.free();
        source.copyTo(picture);
        picture.rewind();
        if (hasBefore && reuse.distance(before.rewind(), picture) <= 1) {
            batch.addRepeat(frame, source.damaged());
        } else {
            if (known.get(frame)) {
                batch.addKnown(frame);
            } else {
                batch.addPicture(frame, source.damaged());
            }
            before.clear().put(picture);
            hasBefore = true;
        }
        clock.add(Stage.DECODE, started);
    }
}
