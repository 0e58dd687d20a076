package org.frameseek.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.frameseek.encoder.EncoderException;

/// Computes pieces of work side by side, each with a share of the engine's threads. Threads that share a piece wait for
/// each other after every step of it, and longest where decoding has taken a core from one of them.
public final class Lanes implements AutoCloseable {
    private final int count;
    private final int threadsEach;
    /// By Java priority: threads inherit theirs, and what yields to the user must not compute what the user waits for.
    private final Map<Integer, ExecutorService> threads = new ConcurrentHashMap<>();

    /// @param count pieces at a time; one is computed by the thread that asks
    public Lanes(int count) {
        this.count = count;
        threadsEach = Math.max(1, EngineThreads.all() / count);
    }

    /// One piece of several.
    @FunctionalInterface
    public interface Piece {
        void compute(int index) throws EncoderException;
    }

    /// Computes the pieces 0 to `pieces` - 1. Returns when all have ended, also if the thread is interrupted.
    ///
    /// @throws EncoderException the first failure
    public void run(int pieces, Piece piece) throws EncoderException {
        if (count == 1) {
            for (int i = 0; i < pieces; i++) {
                alone(i, piece);
            }
            return;
        }
        var lanes = threads.computeIfAbsent(Thread.currentThread().getPriority(), _ -> Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("encode-", 1).factory()));
        var running = new ArrayList<Future<?>>(pieces);
        try {
            for (int i = 0; i < pieces; i++) {
                int index = i;
                running.add(lanes.submit(() -> {
                    EngineThreads.use(threadsEach);
                    piece.compute(index);
                    return index;
                }));
            }
        } finally {
            await(running);
        }
    }

    /// Computes one piece in the thread that asks, with all threads of the engine.
    public void alone(int index, Piece piece) throws EncoderException {
        EngineThreads.useAll();
        piece.compute(index);
    }

    private static void await(List<Future<?>> running) throws EncoderException {
        Throwable failure = null;
        boolean interrupted = false;
        for (int i = 0; i < running.size();) {
            try {
                running.get(i).get();
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
                i++;
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
        threads.values().forEach(ExecutorService::close);
    }
}
