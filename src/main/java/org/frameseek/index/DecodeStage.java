package org.frameseek.index;

import java.util.BitSet;
import java.util.concurrent.BlockingQueue;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.index.Batch.Content;
import org.frameseek.index.IndexProgress.Stage;
import org.frameseek.media.FrameTable;
import org.frameseek.media.MediaException;

/// Decodes the missing frames, span by span in the order of a plan, and fills batches with rows for them.
final class DecodeStage implements Pipeline.Work {
    private final PictureSource.Opener opener;
    private final PictureSpec spec;
    private final FrameTable table;
    private final Pass pass;
    private final BlockingQueue<Batch> free;
    private final BlockingQueue<Batch> decoded;
    private final StageClock clock;

    DecodeStage(
            PictureSource.Opener opener, PictureSpec spec, FrameTable table, Pass pass,
            BlockingQueue<Batch> free, BlockingQueue<Batch> decoded, StageClock clock) {
        this.opener = opener;
        this.spec = spec;
        this.table = table;
        this.pass = pass;
        this.free = free;
        this.decoded = decoded;
        this.clock = clock;
    }

    @Override
    public void run() throws MediaException, InterruptedException {
        var feed = new BatchFeed(free, decoded);
        var missing = (BitSet) pass.missing().clone();
        var own = (BitSet) pass.own().clone();
        takeAhead(feed, missing, own);
        var spans = Spans.of(table);
        var order = new SpanOrder(spans, table, missing, pass.options().plan()::viewed);
        var rows = new SpanRows(feed, pass.options().reuse(), spec, missing, own);
        try (var source = new SpanSource(opener, spec, table, clock)) {
            for (int span = order.next(); span != SpanOrder.NONE; span = order.next()) {
                if (take(span, spans, order, rows, source)) {
                    order.done(span);
                } else {
                    // The user waits for the next span, so nothing should wait for this one.
                    feed.flush();
                }
            }
        }
        feed.end();
    }

    /// Takes frames out of order. Skips a damaged one until its turn, because the damage may come from the seek.
    private void takeAhead(BatchFeed feed, BitSet missing, BitSet own) throws MediaException, InterruptedException {
        int[] ahead = pass.options().plan().ahead(table);
        if (ahead.length == 0) {
            return;
        }
        try (var source = opener.open(spec, 0)) {
            for (int frame : ahead) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                var picture = feed.space();
                long started = System.nanoTime();
                if (missing.get(frame) && source.seek(frame) == frame && !source.damaged()) {
                    source.copyTo(picture);
                    feed.addPicture(Content.PICTURE, frame, frame, false);
                    missing.clear(frame);
                    own.set(frame);
                }
                clock.add(Stage.DECODE, started);
            }
        }
        feed.flush();
    }

    /// @return false when the span was left before its end
    private boolean take(int span, Spans spans, SpanOrder order, SpanRows rows, SpanSource source)
            throws MediaException, InterruptedException {
        int end = spans.end(span);
        for (int frame = source.reach(spans.start(span)); frame >= 0 && frame < end; frame = source.next()) {
            if (order.leaves(span)) {
                rows.abandon();
                return false;
            }
            rows.take(frame, source, clock);
            doubt(frame, source, rows);
        }
        // The next span may be one that another run takes.
        doubt(Math.clamp(source.last(), spans.start(span), end - 1), source, rows);
        rows.end();
        return true;
    }

    private void doubt(int frame, SpanSource source, SpanRows rows) throws InterruptedException {
        if (pass.doubting() && source.isDoubtful()) {
            rows.doubt(frame);
        }
    }
}
