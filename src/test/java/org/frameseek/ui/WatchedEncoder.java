package org.frameseek.ui;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;

/// An encoder that says how many frames it is about to encode; whoever is told may hold it up.
public record WatchedEncoder(FrameEncoder encoder, IntConsumer watcher) implements FrameEncoder {
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
        watcher.accept(count);
        return encoder.encode(rgb, count);
    }
}
