package org.frameseek.index;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.media.MediaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs passes over a video, one at a time: starts the stages, and writes what they deliver.
final class PassRunner {
    private static final Logger LOG = LoggerFactory.getLogger(PassRunner.class);
    private static final Duration TICK = Duration.ofMillis(50);

    private final FrameEncoder encoder;
    private final PictureSource.Opener opener;
    private final IndexFile file;
    private @Nullable Pipeline pipeline;

    PassRunner(FrameEncoder encoder, PictureSource.Opener opener, IndexFile file) {
        this.encoder = encoder;
        this.opener = opener;
        this.file = file;
    }

    /// @return false when cancelled
    boolean run(
            Pass pass, RowWriter rows, Consumer<IndexProgress> progress, BooleanSupplier cancelled)
            throws IndexException, MediaException, EncoderException {
        var stages = new Pipeline(encoder, opener, file.table(), pass);
        pipeline = stages;
        stages.start();
        int frames = file.table().frames();
        var meter = new ProgressMeter(
                progress, System::nanoTime, opener::hardware, frames, file.table().duration());
        boolean last = false;
        boolean stopped = false;
        while (!last) {
            var clock = stages.clock();
            meter.report(frames - rows.missing().cardinality(), clock.bottleneck());
            stopped = stopped || cancelled.getAsBoolean();
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
        meter.reportNow(frames - rows.missing().cardinality(), stages.clock().bottleneck());
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

    /// Stops the stages. A batch in the encoder cannot be interrupted.
    ///
    /// @param patience how long to wait for it
    void stop(Duration patience) {
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
}
