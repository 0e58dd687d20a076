package org.frameseek.world;

import java.util.ArrayDeque;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToDoubleFunction;

/// Draws the next batches on a background thread during the current training step. Batches come in the order of their
/// seeds, so a run can be repeated.
final class BatchQueue implements AutoCloseable {
    private static final int AHEAD = 3;

    private final ExecutorService drawing = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final ArrayDeque<Future<TrainingBatch>> ready = new ArrayDeque<>();
    private final SplittableRandom seeds;
    private final BatchMaker maker;
    private final IntToDoubleFunction ease;
    private int ordered;

    /// @param skipped batches that an earlier run has used
    /// @param ease how easy the batch of a step is
    BatchQueue(BatchMaker maker, long seed, int skipped, IntToDoubleFunction ease) {
        this.ease = ease;
        ordered = skipped;
        this.maker = maker;
        seeds = new SplittableRandom(seed);
        for (int i = 0; i < skipped; i++) {
            seeds.nextLong();
        }
        for (int i = 0; i < AHEAD; i++) {
            order();
        }
    }

    private void order() {
        long seed = seeds.nextLong();
        double easy = ease.applyAsDouble(ordered++);
        ready.add(drawing.submit(() -> maker.make(seed, easy)));
    }

    TrainingBatch next() throws InterruptedException {
        try {
            order();
            return ready.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be drawn", e.getCause());
        }
    }

    @Override
    public void close() {
        drawing.shutdownNow();
    }
}
