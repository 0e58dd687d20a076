package org.frameseek.encoder;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Leaves the processor to others for half of the time: after each call it rests as long as the call took. Works with
/// every engine and can be switched at any moment, unlike a number of threads.
public final class GentleEncoder implements FrameEncoder {
    /// Waits, or returns early when the thread is interrupted.
    @FunctionalInterface
    interface Rest {
        void take(Duration duration) throws InterruptedException;
    }

    private final FrameEncoder encoder;
    private final BooleanSupplier gentle;
    private final LongSupplier nanoTime;
    private final Rest rest;

    /// @param gentle asked before each rest, on the encoding thread
    public GentleEncoder(FrameEncoder encoder, BooleanSupplier gentle) {
        this(encoder, gentle, System::nanoTime, Thread::sleep);
    }

    GentleEncoder(FrameEncoder encoder, BooleanSupplier gentle, LongSupplier nanoTime, Rest rest) {
        this.encoder = encoder;
        this.gentle = gentle;
        this.nanoTime = nanoTime;
        this.rest = rest;
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public PictureSpec picture() {
        return encoder.picture();
    }

    @Override
    public int batchSize() {
        return encoder.batchSize();
    }

    @Override
    public EncoderIdentity identity() {
        return encoder.identity();
    }

    @Override
    public Optional<String> lostDevice() {
        return encoder.lostDevice();
    }

    @Override
    public FrameEncoder forRun(IndexRun run) throws EncoderException {
        return new GentleEncoder(encoder.forRun(run), gentle, nanoTime, rest);
    }

    @Override
    public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        long began = nanoTime.getAsLong();
        var vectors = encoder.encode(rgb, count);
        if (gentle.getAsBoolean()) {
            rest(nanoTime.getAsLong() - began);
        }
        return vectors;
    }

    private void rest(long nanos) {
        try {
            rest.take(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            // The caller ends; its next wait sees the interrupt.
            Thread.currentThread().interrupt();
        }
    }
}
