package org.frameseek.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;

/// Runs a picture tower.
final class TorchFrames implements FrameEncoder, AutoCloseable {
    private final PictureProgram program;
    private final Preprocessing preprocessing;
    private final int dimension;
    private final int batchSize;
    private final EncoderIdentity identity;

    TorchFrames(PictureProgram program, PictureTower tower, int batchSize, EncoderIdentity identity) {
        this.program = program;
        this.preprocessing = tower.preprocessing();
        this.dimension = tower.dimension();
        this.batchSize = batchSize;
        this.identity = identity;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public PictureSpec picture() {
        return preprocessing.picture();
    }

    @Override
    public int batchSize() {
        return batchSize;
    }

    @Override
    public EncoderIdentity identity() {
        return identity;
    }

    /// Runs all of a buffer that holds a full batch, so that a picture's vector does not depend on how many others are
    /// in its batch. A smaller buffer takes only the time of its own pictures; their vectors differ by rounding.
    @Override
    public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        if (count > batchSize) {
            throw new IllegalArgumentException(count + " pictures, at most " + batchSize);
        }
        int size = picture().bytes();
        int run = Math.min(rgb.capacity() / size, batchSize);
        return Arrays.copyOf(vectors(rgb.duplicate().clear().slice(0, run * size), run), count * dimension);
    }

    private float[] vectors(ByteBuffer rgb, int count) throws EncoderException {
        try (var manager = program.loaded().manager().newSubManager()) {
            var shape = new Shape(count, picture().height(), picture().width(), 3);
            var pixels = manager.create(rgb, shape, DataType.UINT8);
            return program.loaded().call("image_vectors", new NDList(pixels)).toFloatArray();
        } catch (RuntimeException e) {
            throw failed(identity, e);
        }
    }

    static EncoderException failed(EncoderIdentity identity, RuntimeException cause) {
        return new EncoderException("model.failed", null, cause, identity.model(), identity.device());
    }

    @Override
    public void close() {
        program.close();
    }
}
