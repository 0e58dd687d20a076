package org.frameseek.index;

import java.nio.file.Files;
import java.time.Duration;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.MediaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills one index: decoding, encoding and writing run in parallel, joined by bounded queues. Written rows stay,
/// however the job ends; a later job continues from there.
public final class IndexJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexJob.class);
    private static final Duration TICK = Duration.ofMillis(50);
    /// A batch in the encoder cannot be interrupted: [#run] waits this long for it, [#close] longer.
    private static final Duration STOP_PATIENCE = Duration.ofMillis(500);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);

    private final FileIdentity identity;
    private final FrameEncoder encoder;
    private final PictureSource.Opener opener;
    private final VideoIndex index;
    private final IndexFile file;
    private final IndexLock lock;
    private @Nullable Pipeline pipeline;

    IndexJob(
            FileIdentity identity, FrameEncoder encoder, PictureSource.Opener opener, VideoIndex index,
            IndexFile file, IndexLock lock) {
        this.identity = identity;
        this.encoder = encoder;
        this.opener = opener;
        this.index = index;
        this.file = file;
        this.lock = lock;
    }

    /// The index being filled. It can be searched at any time, and stays open after the job is closed.
    public VideoIndex index() {
        return index;
    }

    /// Indexes the missing frames. Blocks until done or cancelled; cancelling takes effect within a second. An
    /// interrupt cancels too.
    ///
    /// @param progress called on this thread
    /// @param cancelled polled on this thread, many times per second
    public IndexReport run(Consumer<IndexProgress> progress, BooleanSupplier cancelled)
            throws IndexException, MediaException, EncoderException {
        return run(FramePlan.COARSE_FIRST, Reuse.EQUAL_BYTES, progress, cancelled);
    }

    /// Like the other `run`, with a choice of order and reuse.
    public IndexReport run(
            FramePlan plan, Reuse reuse, Consumer<IndexProgress> progress, BooleanSupplier cancelled)
            throws IndexException, MediaException, EncoderException {
        long started = System.nanoTime();
        var missing = missing();
        var rows = new RowWriter(file, missing);
        if (!missing.isEmpty()) {
            fill(rows, missing, reuse, plan.ahead(file.table()), progress, cancelled);
        }
        return report(rows.written(), (System.nanoTime() - started) / 1e9);
    }

    private BitSet missing() {
        int damaged = new IndexCheck(file).clearDamaged();
        if (damaged > 0) {
            LOG.warn("{} damaged rows of {} are indexed again", damaged, file.file());
        }
        var missing = new BitSet();
        for (int frame = 0; frame < file.table().frames(); frame++) {
            missing.set(frame, file.rows().state(frame) == FrameState.ABSENT);
        }
        return missing;
    }

    private void fill(RowWriter rows, BitSet missing, Reuse reuse, int[] ahead, Consumer<IndexProgress> progress,
            BooleanSupplier cancelled) throws IndexException, MediaException, EncoderException {
        stop(CLOSE_PATIENCE);
        // The decode thread reads its own copy while this one loses the written rows.
        var stages = new Pipeline(encoder, opener, reuse, ahead, (BitSet) missing.clone());
        pipeline = stages;
        stages.start();
        try {
            // What the decoder could not deliver would fail on a second try too.
            if (writeAll(stages, rows, missing, progress, cancelled) && identity.isCurrent()) {
                rows.writeOff();
            }
            file.force();
            if (!Files.exists(file.file())) {
                throw new IndexException(Fault.VANISHED, file.file());
            }
        } catch (InternalError e) {
            // Java's report of a mapped page that cannot be read or written: the disk failed or is gone.
            throw new IndexException(Fault.WRITE, file.file(), e, String.valueOf(e.getMessage()));
        } finally {
            stop(STOP_PATIENCE);
        }
        requireSameVideo(rows);
    }

    /// If the file changed during the run, rows may show its old content, its new content, or neither.
    private void requireSameVideo(RowWriter rows) throws IndexException {
        if (!identity.isCurrent()) {
            rows.withdraw();
            file.force();
            throw new IndexException(Fault.VIDEO_CHANGED, identity.file());
        }
    }

    /// @return false when cancelled
    private boolean writeAll(
            Pipeline stages, RowWriter rows, BitSet missing, Consumer<IndexProgress> progress,
            BooleanSupplier cancelled) throws IndexException, MediaException, EncoderException {
        int frames = file.table().frames();
        var meter = new ProgressMeter(progress, System::nanoTime, frames, file.table().duration());
        boolean last = false;
        boolean stopped = false;
        while (!last) {
            var clock = stages.clock();
            meter.report(frames - missing.cardinality(), clock.bottleneck());
            stopped = stopped || cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
            if (stopped) {
                stages.stop();
            }
            var failure = stages.failure();
            var batch = next(stages, stopped || failure != null);
            if (batch != null) {
                long started = System.nanoTime();
                rows.write(batch);
                last = batch.isLast();
                stages.recycle(batch);
                clock.add(IndexProgress.Stage.WRITE, started);
            } else if (failure != null) {
                rethrow(failure);
            } else if (stopped) {
                break;
            }
        }
        meter.reportNow(frames - missing.cardinality(), stages.clock().bottleneck());
        return last;
    }

    /// The next encoded batch, or null. Does not wait while the stages are stopping.
    private @Nullable Batch next(Pipeline stages, boolean stopping) {
        try {
            return stages.poll(stopping ? Duration.ZERO : TICK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static void rethrow(Throwable failure) throws IndexException, MediaException, EncoderException {
        switch (failure) {
            case IndexException e -> throw e;
            case MediaException e -> throw e;
            case EncoderException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private IndexReport report(int written, double seconds) {
        int own = index.count(FrameState.OWN);
        int reused = index.count(FrameState.REUSED);
        int damaged = index.count(FrameState.DAMAGED);
        return new IndexReport(index.frames().frames(), own + reused + damaged, own, reused, damaged, written,
                file.header().declaredFrames(), index.decoded(), seconds, index.complete());
    }

    private void stop(Duration patience) {
        if (pipeline == null) {
            return;
        }
        pipeline.stop();
        boolean interrupted = Thread.interrupted();
        try {
            if (!pipeline.join(patience)) {
                LOG.info("a stage is still busy after {}", patience);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Releases the lock. Waits for a batch that is still in the encoder, so the encoder may be closed afterwards.
    @Override
    public void close() {
        stop(CLOSE_PATIENCE);
        file.close();
        lock.close();
    }
}
