package org.frameseek.engine;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.frameseek.encoder.EncoderException;

/// Computes pieces of work side by side, each with a share of the engine's threads. Threads that share a piece wait for
/// each other after every step of it, and longest where decoding has taken a core from one of them.
public final class Lanes implements AutoCloseable {
    private final int count;
    private final int threadsEach;
    /// By Java priority: threads inherit theirs, and what yields to the user must not compute what the user waits for.
    private final Map<Integer, ExecutorService> threads = new ConcurrentHashMap<>();

    /// @param count pieces at a time; 1 leaves them to the thread that asks
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
    /// @throws EncoderException the failure of a piece
    public void run(int pieces, Piece piece) throws EncoderException {
        if (count == 1) {
            for (int i = 0; i < pieces; i++) {
                alone(i, piece);
            }
            return;
        }
        var lanes = threads.computeIfAbsent(Thread.currentThread().getPriority(), _ -> Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("encode-", 1).factory()));
        var running = IntStream.range(0, pieces).mapToObj(index -> CompletableFuture.runAsync(() -> {
            EngineThreads.use(threadsEach);
            try {
                piece.compute(index);
            } catch (EncoderException e) {
                throw new CompletionException(e);
            }
        }, lanes)).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case EncoderException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    /// Computes one piece in the thread that asks, with all threads of the engine.
    public void alone(int index, Piece piece) throws EncoderException {
        EngineThreads.useAll();
        piece.compute(index);
    }

    @Override
    public void close() {
        threads.values().forEach(ExecutorService::close);
    }
}
