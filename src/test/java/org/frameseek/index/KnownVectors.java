package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;

/// An encoder that encodes equal pictures once, so that a video can be indexed many times.
final class KnownVectors implements FrameEncoder {
    private final FrameEncoder encoder;
    private final Map<ByteBuffer, float[]> known = new HashMap<>();

    KnownVectors(FrameEncoder encoder) {
        this.encoder = encoder;
    }

    void forget() {
        known.clear();
    }

    @Override
    public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        int bytes = picture().bytes();
        var keys = new ByteBuffer[count];
        var fresh = ByteBuffer.allocateDirect(bytes * batchSize());
        var places = new int[count];
        int unknown = 0;
        for (int i = 0; i < count; i++) {
            keys[i] = ByteBuffer.allocate(bytes).put(rgb.duplicate().clear().slice(i * bytes, bytes)).flip();
            if (!known.containsKey(keys[i])) {
                fresh.put(keys[i].duplicate());
                places[unknown++] = i;
            }
        }
        if (unknown > 0) {
            var vectors = encoder.encode(fresh.flip(), unknown);
            for (int i = 0; i < unknown; i++) {
                known.put(keys[places[i]], Arrays.copyOfRange(vectors, i * dimension(), (i + 1) * dimension()));
            }
        }
        var all = new float[count * dimension()];
        for (int i = 0; i < count; i++) {
            System.arraycopy(known.get(keys[i]), 0, all, i * dimension(), dimension());
        }
        return all;
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
}
