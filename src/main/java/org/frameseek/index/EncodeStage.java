package org.frameseek.index;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.IndexProgress.Stage;

/// Encodes the pictures of each batch into vectors.
final class EncodeStage implements Pipeline.Work {
    private final FrameEncoder encoder;
    private final BlockingQueue<Batch> decoded;
    private final Semaphore written;
    private final BlockingQueue<Batch> encoded;
    private final StageClock clock;

    /// @param written has a permit when the batch before is written
    EncodeStage(
            FrameEncoder encoder, BlockingQueue<Batch> decoded, Semaphore written, BlockingQueue<Batch> encoded,
            StageClock clock) {
        this.encoder = encoder;
        this.decoded = decoded;
        this.written = written;
        this.encoded = encoded;
        this.clock = clock;
    }

    @Override
    public void run() throws EncoderException, InterruptedException {
        boolean last = false;
        while (!last) {
            var batch = decoded.take();
            last = batch.isLast();
            written.acquire();
            if (batch.pictures() > 0) {
                long started = System.nanoTime();
                batch.vectors(encoder.encode(batch.pixels(), batch.pictures()));
                clock.add(Stage.ENCODE, started);
            }
            encoded.put(batch);
        }
    }
}
