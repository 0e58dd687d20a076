package org.frameseek.index;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.Precision;
import org.frameseek.error.Reason;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills one index: decoding, encoding and writing run in parallel, joined by bounded queues. Written rows stay,
/// however the job ends; a later job continues from there.
public final class IndexJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexJob.class);
    /// A batch in the encoder cannot be interrupted: [#run] waits this long for it, [#close] longer.
    private static final Duration STOP_PATIENCE = Duration.ofMillis(500);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);

    private static final IndexOptions REPAIR = new IndexOptions(FramePlan.IN_ORDER, Reuse.EXACT);

    private final FileIdentity identity;
    private final VideoIndex index;
    private final IndexFile file;
    private final IndexLock lock;
    private final Precision precision;
    private final PassRunner runner;

    IndexJob(
            FileIdentity identity, FrameEncoder encoder, PictureSource.Opener opener, VideoIndex index,
            IndexFile file, IndexLock lock) {
        this.identity = identity;
        this.index = index;
        this.file = file;
        this.lock = lock;
        precision = encoder.identity().precision();
        runner = new PassRunner(encoder, opener, file);
    }

    /// The index being filled. It can be searched at any time, and stays open after the job is closed.
    public VideoIndex index() {
        return index;
    }

    /// Indexes the missing frames. Blocks until done or cancelled; cancelling takes effect within a second. An
    /// interrupt cancels too.
    ///
    /// @param options with [Reuse#EXACT], rows that have the vector of a near duplicate get their own
    /// @param progress called on this thread
    /// @param cancelled polled on this thread, many times per second
    public IndexReport run(IndexOptions options, Consumer<IndexProgress> progress, BooleanSupplier cancelled)
            throws IndexException, MediaException, EncoderException {
        long started = System.nanoTime();
        var missing = missing(options.reuse());
        var rows = new RowWriter(file, missing);
        if (!missing.isEmpty()) {
            requireSamePrecision();
        }
        var first = new Pass(options, (BitSet) missing.clone(), own());
        if (fill(first, rows, missing, progress, cancelled)) {
            fill(new Pass(REPAIR, rows.takeRejected(), own()), rows, missing, progress, cancelled);
        }
        return report(rows.written(), (System.nanoTime() - started) / 1e9);
    }

    private void requireSamePrecision() throws IndexException {
        var begun = file.header().encoder().precision();
        if (!precision.mixesWith(begun)) {
            throw new IndexException(Fault.PRECISION, file.file(), null, begun.label(), precision.label());
        }
    }

    private BitSet missing(Reuse reuse) {
        int damaged = new IndexCheck(file).clearDamaged();
        if (damaged > 0) {
            LOG.warn("{} damaged rows of {} are indexed again", damaged, file.file());
        }
        return frames(frame -> file.rows().state(frame) == FrameState.ABSENT
                || reuse == Reuse.EXACT && file.rows().isNear(frame));
    }

    private BitSet own() {
        return frames(file.rows()::isOwn);
    }

    private BitSet frames(IntPredicate which) {
        return IntStream.range(0, file.table().frames()).filter(which)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /// @return false when cancelled
    private boolean fill(
            Pass pass, RowWriter rows, BitSet missing, Consumer<IndexProgress> progress, BooleanSupplier cancelled)
            throws IndexException, MediaException, EncoderException {
        if (pass.missing().isEmpty()) {
            return true;
        }
        runner.stop(CLOSE_PATIENCE);
        boolean done;
        try {
            done = runner.run(pass, rows, missing, progress, cancelled);
            // What the decoder could not deliver would fail on a second try too.
            if (done && identity.isCurrent()) {
                rows.writeOff(pass.missing());
            }
            file.force();
            if (!Files.exists(file.file())) {
                throw new IndexException(Fault.VANISHED, file.file());
            }
        } catch (InternalError e) {
            // Java's report of a mapped page that cannot be read or written: the disk failed or is gone.
            throw new IndexException(Fault.WRITE, file.file(), e, Reason.of(e));
        } finally {
            runner.stop(STOP_PATIENCE);
        }
        requireSameVideo(rows);
        return done;
    }

    /// If the file changed during the run, rows may show its old content, its new content, or neither.
    private void requireSameVideo(RowWriter rows) throws IndexException {
        if (identity.isCurrent()) {
            return;
        }
        if (hasOnlyGrown()) {
            throw new IndexException(Fault.VIDEO_GREW, identity.file());
        }
        rows.withdraw();
        file.force();
        throw new IndexException(Fault.VIDEO_CHANGED, identity.file());
    }

    /// True when the file still begins with what it held at the start, as a recording does that goes on.
    private boolean hasOnlyGrown() {
        try {
            return FileIdentity.of(identity.file()).bytes() > identity.bytes()
                    && ContentKey.of(identity.file(), identity.bytes()).first().equals(file.header().key().first());
        } catch (IOException | IndexException e) {
            LOG.debug("{} cannot be read any more", identity.file(), e);
            return false;
        }
    }

    private IndexReport report(int written, double seconds) {
        int own = index.count(FrameState.OWN);
        int reused = index.count(FrameState.REUSED);
        int damaged = index.count(FrameState.DAMAGED);
        return new IndexReport(index.frames().frames(), own + reused + damaged, own, reused, damaged, written,
                file.header().declaredFrames(), index.decoded(), seconds, index.complete());
    }

    /// Releases the lock. Waits for a batch that is still in the encoder, so the encoder may be closed afterwards.
    @Override
    public void close() {
        runner.stop(CLOSE_PATIENCE);
        file.close();
        lock.close();
    }
}
