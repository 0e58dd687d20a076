package org.frameseek.engine;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.frameseek.encoder.EncoderException;
import org.jspecify.annotations.Nullable;

/// Computes pieces of work side by side, each with a share of the engine's threads. Threads that share a piece wait for
/// each other after every step of it, and longest where decoding has taken a core from one of them.
public final class Lanes implements AutoCloseable {
    private final @Nullable ExecutorService lanes;
    private final int threadsEach;

    /// @param count pieces at a time; one is computed by the thread that asks
    public Lanes(int count) {
        threadsEach = Math.max(1, EngineThreads.all() / count);
        lanes = count == 1 ? null : Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("encode-", 1).factory());
    }

    /// One piece of several.
    @FunctionalInterface
    public interface Piece {
        void compute(int index) throws EncoderException;
    }

    /// Computes the pieces 0 to `count` - 1, one of them alone with all threads. Returns when all have ended, also if
    /// the thread is interrupted.
    ///
    /// @throws EncoderException the first failure
    public void run(int count, Piece piece) throws EncoderException {
        if (lanes == null || count == 1) {
            EngineThreads.useAll();
            for (int i = 0; i < count; i++) {
                piece.compute(i);
            }
            return;
        }
        var running = new ArrayList<Future<?>>(count);
        for (int i = 0; i < count; i++) {
            int index = i;
            running.add(lanes.submit(() -> {
                EngineThreads.use(threadsEach);
                piece.compute(index);
                return index;
            }));
        }
        await(running);
    }

    private static void await(Iterable<Future<?>> running) throws EncoderException {
        Throwable failure = null;
        boolean interrupted = false;
        for (var future : running) {
            while (true) {
                try {
                    future.get();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    failure = failure == null ? e.getCause() : failure;
                    break;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure) {
            case null -> { }
            case EncoderException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        if (lanes != null) {
            lanes.close();
        }
    }
}
