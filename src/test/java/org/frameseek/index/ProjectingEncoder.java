package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.encoder.Precision;

/// A tiny real encoder: fixed directions weighted by the bytes of the picture, at unit length.
public class ProjectingEncoder implements FrameEncoder {
    static final int DIMENSION = 19;
    static final int SIDE = 4;
    private final String fingerprint;
    private final Precision precision;

    public ProjectingEncoder() {
        this("a1b2", Precision.FP32);
    }

    public ProjectingEncoder(String fingerprint, Precision precision) {
        this.fingerprint = fingerprint;
        this.precision = precision;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public PictureSpec picture() {
        return new PictureSpec(SIDE, SIDE, SIDE, SIDE, 0, Filter.BILINEAR);
    }

    @Override
    public int batchSize() {
        return 8;
    }

    @Override
    public EncoderIdentity identity() {
        return new EncoderIdentity("projecting", fingerprint, "4x4", "cpu", precision);
    }

    @Override
    public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        var vectors = new float[count * DIMENSION];
        for (int picture = 0; picture < count; picture++) {
            var bytes = new byte[picture().bytes()];
            rgb.get(picture * bytes.length, bytes);
            System.arraycopy(vector(bytes), 0, vectors, picture * DIMENSION, DIMENSION);
        }
        return vectors;
    }

    /// @param encoded counts the pictures
    static ProjectingEncoder counting(AtomicInteger encoded) {
        return new ProjectingEncoder() {
            @Override
            public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                encoded.addAndGet(count);
                return super.encode(rgb, count);
            }
        };
    }

    static float[] vector(byte[] picture) {
        var vector = new float[DIMENSION];
        double squares = 0;
        for (int i = 0; i < DIMENSION; i++) {
            double sum = 1e-3;
            for (int j = 0; j < picture.length; j++) {
                sum += picture[j] * Math.sin(1 + i * 3.7 + j * 0.9 * (i + 1));
            }
            vector[i] = (float) sum;
            squares += sum * sum;
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
