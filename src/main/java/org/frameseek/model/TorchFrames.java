package org.frameseek.model;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.engine.TorchProgram;

/// Runs a picture tower.
final class TorchFrames implements FrameEncoder, AutoCloseable {
    private final TorchProgram program;
    private final Preprocessing preprocessing;
    private final int dimension;
    private final int batchSize;
    private final EncoderIdentity identity;
    private final NDArray mean;
    private final NDArray deviation;

    TorchFrames(TorchProgram program, PictureTower tower, int batchSize, EncoderIdentity identity) {
        this.program = program;
        this.preprocessing = tower.preprocessing();
        this.dimension = tower.dimension();
        this.batchSize = batchSize;
        this.identity = identity;
        mean = channels(preprocessing.mean());
        deviation = channels(preprocessing.deviation());
    }

    private NDArray channels(float[] values) {
        return program.manager().create(values, new Shape(1, 3, 1, 1));
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

    /// Always runs a whole batch: a picture's vector must not depend on how many stood beside it.
    @Override
    public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        if (count > batchSize) {
            throw new IllegalArgumentException(count + " pictures, at most " + batchSize);
        }
        int size = picture().bytes();
        var bytes = rgb.duplicate().clear();
        if (bytes.capacity() < batchSize * size) {
            bytes = ByteBuffer.allocateDirect(batchSize * size).put(bytes.limit(count * size)).rewind();
        }
        return Arrays.copyOf(vectors(bytes.slice(0, batchSize * size), batchSize), count * dimension);
    }

    /// The vector of one picture of any size, prepared as the reference library prepares pictures.
    float[] encode(StillImage image) throws EncoderException {
        var spec = picture();
        int width = spec.scaledWidth(image.width(), image.height());
        int height = spec.scaledHeight(image.width(), image.height());
        try (var manager = program.manager().newSubManager(Device.cpu())) {
            var picture = manager.create(image.rgb(), new Shape(1, 3, image.height(), image.width()), DataType.UINT8);
            var resized = program.call("resize", new NDList(
                    picture, manager.create(height), manager.create(width),
                    manager.create(spec.filter() == PictureSpec.Filter.BICUBIC)));
            byte[] bytes = crop(manager, resized, height, width).transpose(0, 2, 3, 1).toByteArray();
            return vectors(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip(), 1);
        } catch (RuntimeException e) {
            throw failed(identity, e);
        }
    }

    private float[] vectors(ByteBuffer rgb, int count) throws EncoderException {
        try (var manager = program.manager().newSubManager()) {
            var shape = new Shape(count, picture().height(), picture().width(), 3);
            var pixels = manager.create(rgb, shape, DataType.UINT8);
            return program.call("image_vectors", new NDList(pixels, mean, deviation)).toFloatArray();
        } catch (RuntimeException e) {
            throw failed(identity, e);
        }
    }

    static EncoderException failed(EncoderIdentity identity, RuntimeException cause) {
        return new EncoderException("model.failed", null, cause, identity.model(), identity.device());
    }

    /// Cuts around the centre, with black where the picture is smaller than the cut.
    private NDArray crop(NDManager manager, NDArray picture, int height, int width) {
        int cropHeight = picture().height();
        int cropWidth = picture().width();
        int top = Math.floorDiv(height - cropHeight, 2);
        int left = Math.floorDiv(width - cropWidth, 2);
        if (top >= 0 && left >= 0) {
            return picture.get(new NDIndex(":, :, {}:{}, {}:{}", top, top + cropHeight, left, left + cropWidth));
        }
        var padded = manager.zeros(new Shape(1, 3, cropHeight, cropWidth), DataType.UINT8);
        int fromTop = Math.max(0, top);
        int fromLeft = Math.max(0, left);
        int rows = Math.min(cropHeight, height);
        int columns = Math.min(cropWidth, width);
        int toTop = Math.max(0, -top);
        int toLeft = Math.max(0, -left);
        padded.set(
                new NDIndex(":, :, {}:{}, {}:{}", toTop, toTop + rows, toLeft, toLeft + columns),
                picture.get(new NDIndex(
                        ":, :, {}:{}, {}:{}", fromTop, fromTop + rows, fromLeft, fromLeft + columns)));
        return padded;
    }

    @Override
    public void close() {
        program.close();
    }
}
