package org.frameseek.model;

import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.engine.Compute;
import org.frameseek.weights.WeightLoader;

/// Measures how many pictures a second a tower encodes on this computer, with random weights, so that it can be said
/// before a model is downloaded.
public final class SpeedProbe {
    private final LongSupplier nanos;
    private final long most;

    /// @param nanos a clock as [System#nanoTime]
    /// @param most nanoseconds after which no further batch starts
    public SpeedProbe(LongSupplier nanos, long most) {
        this.nanos = nanos;
        this.most = most;
    }

    /// @param cancelled polled between batches
    /// @return pictures per second, without decoding
    /// @throws CancellationException if cancelled
    public double picturesPerSecond(PictureTower tower, Compute compute, BooleanSupplier cancelled)
            throws EncoderException {
        var identity = new EncoderIdentity("probe", "", "", compute.deviceLabel(), compute.precision());
        var weights = new WeightLoader(new RandomWeights(tower.weights()));
        var program = new PictureProgram(tower, weights, compute);
        try (var frames = new TorchFrames(program, tower, compute, identity)) {
            var pictures = ByteBuffer.allocateDirect(frames.batchSize() * frames.picture().bytes());
            // The first batch also prepares the engine.
            encode(frames, pictures, cancelled);
            long start = nanos.getAsLong();
            long end = start;
            int count = 0;
            while (end - start < most) {
                encode(frames, pictures, cancelled);
                count += frames.batchSize();
                end = nanos.getAsLong();
            }
            return count * 1e9 / (end - start);
        }
    }

    private static void encode(TorchFrames frames, ByteBuffer pictures, BooleanSupplier cancelled)
            throws EncoderException {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        frames.encode(pictures, frames.batchSize());
    }
}
