package org.frameseek.model;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.engine.Compute;
import org.frameseek.engine.Lanes;
import org.frameseek.engine.TorchProgram;

/// Runs a picture tower. A processor computes a batch in pieces small enough for its caches, side by side.
final class TorchFrames implements FrameEncoder, AutoCloseable {
    private static final int CARD_BATCH = 128;
    private static final int LEAST_BATCH = 16;
    /// Rows of numbers that pass through the layers at once: more leave the caches, fewer leave cores without work.
    private static final int ROWS_OF_A_PIECE = 400;

    private final PictureProgram program;
    private final Preprocessing preprocessing;
    private final int dimension;
    private final int pieceSize;
    private final int batchSize;
    private final Lanes lanes;
    private final EncoderIdentity identity;

    /// @param program closed with this
    TorchFrames(PictureProgram program, PictureTower tower, Compute compute, EncoderIdentity identity) {
        this.program = program;
        this.preprocessing = tower.preprocessing();
        this.dimension = tower.dimension();
        this.identity = identity;
        lanes = new Lanes(compute.lanes());
        pieceSize = compute.isProcessor()
                ? Math.clamp(ROWS_OF_A_PIECE / tower.positions(), 1, LEAST_BATCH) : CARD_BATCH;
        int together = pieceSize * compute.lanes();
        batchSize = together * Math.ceilDiv(LEAST_BATCH, together);
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

    /// Runs whole pieces, so that a picture's vector does not depend on how many others are in its batch. A buffer
    /// smaller than a piece takes only the time of its own pictures; their vectors differ by rounding.
    @Override
    public synchronized float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        if (count > batchSize) {
            throw new IllegalArgumentException(count + " pictures, at most " + batchSize);
        }
        int size = picture().bytes();
        int run = Math.min(rgb.capacity() / size, batchSize);
        var tower = loaded();
        var vectors = new float[run * dimension];
        Lanes.Piece compute = piece -> {
            int first = piece * pieceSize;
            int pictures = Math.min(pieceSize, run - first);
            var pixels = rgb.duplicate().clear().slice(first * size, pictures * size);
            System.arraycopy(vectors(tower, pixels, pictures), 0, vectors, first * dimension, pictures * dimension);
        };
        if (run <= pieceSize) {
            lanes.alone(0, compute);
        } else {
            lanes.run(Math.ceilDiv(count, pieceSize), compute);
        }
        return Arrays.copyOf(vectors, count * dimension);
    }

    private TorchProgram loaded() throws EncoderException {
        try {
            return program.loaded();
        } catch (EngineException e) {
            throw new EncoderException("model.no-room", null, e, identity.model(), identity.device());
        } catch (RuntimeException e) {
            throw failed(identity, e);
        }
    }

    private float[] vectors(TorchProgram tower, ByteBuffer rgb, int count) throws EncoderException {
        try (var manager = tower.manager().newSubManager()) {
            var shape = new Shape(count, picture().height(), picture().width(), 3);
            var pixels = manager.create(rgb, shape, DataType.UINT8);
            return tower.call("image_vectors", new NDList(pixels)).toFloatArray();
        } catch (RuntimeException e) {
            throw failed(identity, e);
        }
    }

    static EncoderException failed(EncoderIdentity identity, RuntimeException cause) {
        return new EncoderException("model.failed", null, cause, identity.model(), identity.device());
    }

    @Override
    public synchronized void close() {
        lanes.close();
        program.close();
    }
}
