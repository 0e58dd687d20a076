package org.frameseek.ui;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;

/// A real encoder, and how many frames it was given.
final class CountingEncoder implements FrameEncoder {
    private final FrameEncoder encoder;
    private final AtomicInteger frames = new AtomicInteger();

    CountingEncoder(FrameEncoder encoder) {
        this.encoder = encoder;
    }

    int count() {
        return frames.get();
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
    public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        frames.addAndGet(count);
        return encoder.encode(rgb, count);
    }
}
