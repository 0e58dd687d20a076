package org.frameseek.index;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.media.FrameTable;
import org.jspecify.annotations.Nullable;

/// Decoding and encoding, each on its own thread. Batches circulate through bounded queues: free, decoded, encoded,
/// free. A batch is encoded only after the one before it is written, so a process that ends at any moment loses the
/// work of one batch. The first failure of a stage ends both.
final class Pipeline {
    /// The work of a stage, until it is done or interrupted.
    interface Work {
        void run() throws Exception;
    }

    /// One in decoding, one waiting, one in encoding or writing.
    private static final int BATCHES = 3;

    private final BlockingQueue<Batch> free = new ArrayBlockingQueue<>(BATCHES);
    private final BlockingQueue<Batch> encoded = new ArrayBlockingQueue<>(BATCHES);
    private final Semaphore written = new Semaphore(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final StageClock clock = new StageClock();
    private final List<Thread> threads;
    private volatile boolean stopped;

    /// @param table the video's frames
    Pipeline(FrameEncoder encoder, PictureSource.Opener opener, FrameTable table, Pass pass) {
        var spec = encoder.picture();
        for (int i = 0; i < BATCHES; i++) {
            free.add(new Batch(spec.bytes(), encoder.batchSize()));
        }
        var decoded = new ArrayBlockingQueue<Batch>(BATCHES);
        threads = List.of(
                thread("index-decode", new DecodeStage(opener, spec, table, pass, free, decoded, clock)),
                thread("index-encode", new EncodeStage(encoder, decoded, written, encoded, clock)));
    }

    private Thread thread(String name, Work work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                // Only stop() interrupts; there is nothing left to do.
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                fail(e);
            }
        });
    }

    void start() {
        threads.forEach(Thread::start);
    }

    private void fail(Throwable cause) {
        if (!stopped && failure.compareAndSet(null, cause)) {
            stop();
        }
    }

    /// The next batch with its vectors, or null when none arrives in time.
    Batch poll(Duration patience) throws InterruptedException {
        return encoded.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Takes back a batch that is written.
    void recycle(Batch batch) {
        written.release();
        free.add(batch.reset());
    }

    /// The failure of a stage, or null.
    @Nullable Throwable failure() {
        return failure.get();
    }

    StageClock clock() {
        return clock;
    }

    void stop() {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }

    /// Waits for the threads to end. A call to the decoder or the encoder cannot be interrupted.
    ///
    /// @return true when they have ended
    boolean join(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (var thread : threads) {
            if (thread.isAlive()) {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }
}
