package org.frameseek.model.clip;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.engine.Compute;
import org.frameseek.media.Picture;
import org.frameseek.model.CalibrationFile;
import org.frameseek.model.Model;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.Preprocessing;
import org.frameseek.model.StillImage;

/// A CLIP model ready to encode pictures and texts. Calls may come from any thread and run one after the other; after
/// [#close] they fail.
final class ClipModel implements Model, FrameEncoder, TextEncoder {
    private final ClipConfig config;
    private final Preprocessing preprocessing;
    private final Calibration calibration;
    private final Compute compute;
    private final EncoderIdentity identity;
    private final long parameters;
    private final ClipTokenizer tokenizer;
    private final ClipGraph graph;
    private final Weights weights;
    private final NDArray mean;
    private final NDArray deviation;

    private ClipModel(
            ModelFolder folder, ClipConfig config, Preprocessing preprocessing, Compute compute,
            ClipTokenizer tokenizer, ClipGraph graph, Weights weights) throws EncoderException {
        this.config = config;
        this.preprocessing = preprocessing;
        this.calibration = CalibrationFile.read(folder);
        this.compute = compute;
        this.tokenizer = tokenizer;
        this.graph = graph;
        this.weights = weights;
        this.parameters = weights.parameters();
        this.identity = new EncoderIdentity(
                folder.name(), weights.fingerprint(), preprocessing.description(), compute.deviceLabel(),
                compute.precision());
        mean = channels(preprocessing.mean());
        deviation = channels(preprocessing.deviation());
    }

    /// @throws EncoderException when files are damaged or do not fit together
    static ClipModel load(ModelFolder folder, Compute compute) throws EncoderException {
        var config = ClipConfig.read(folder.config());
        var preprocessing = Preprocessing.read(folder.preprocessor(), config.imageSize());
        var tokenizer = ClipTokenizer.load(folder, config);
        ClipGraph graph = null;
        try (var checkpoint = folder.checkpoint()) {
            graph = new ClipGraph(config, preprocessing.rescale(), compute.device());
            var weights = Weights.load(checkpoint, config, graph, compute.precision());
            return new ClipModel(folder, config, preprocessing, compute, tokenizer, graph, weights);
        } catch (EncoderException | RuntimeException e) {
            tokenizer.close();
            if (graph != null) {
                graph.close();
            }
            throw e;
        }
    }

    private NDArray channels(float[] values) {
        return graph.manager().create(values, new Shape(1, 3, 1, 1));
    }

    @Override
    public FrameEncoder frames() {
        return this;
    }

    @Override
    public TextEncoder texts() {
        return this;
    }

    @Override
    public int dimension() {
        return config.projection();
    }

    @Override
    public PictureSpec picture() {
        return preprocessing.picture();
    }

    @Override
    public int batchSize() {
        return compute.batchSize();
    }

    @Override
    public EncoderIdentity identity() {
        return identity;
    }

    @Override
    public Calibration calibration() {
        return calibration;
    }

    @Override
    public long parameters() {
        return parameters;
    }

    /// Always runs a whole batch: a picture's vector must not depend on how many stood beside it.
    @Override
    public synchronized float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        if (count > batchSize()) {
            throw new IllegalArgumentException(count + " pictures, at most " + batchSize());
        }
        int batch = batchSize();
        var spec = picture();
        var bytes = rgb.duplicate().clear();
        if (bytes.capacity() < batch * spec.bytes()) {
            bytes = ByteBuffer.allocateDirect(batch * spec.bytes()).put(bytes.limit(count * spec.bytes())).rewind();
        }
        try (var manager = graph.manager().newSubManager()) {
            var shape = new Shape(batch, spec.height(), spec.width(), 3);
            var vectors = encodePictures(manager.create(bytes.slice(0, batch * spec.bytes()), shape, DataType.UINT8));
            return Arrays.copyOf(vectors, count * dimension());
        }
    }

    @Override
    public float[] encodePicture(Path file) throws EncoderException {
        return encode(StillImage.read(file));
    }

    @Override
    public float[] encodePicture(Picture picture) throws EncoderException {
        return encode(StillImage.of(picture));
    }

    private synchronized float[] encode(StillImage image) throws EncoderException {
        var spec = picture();
        int width = spec.scaledWidth(image.width(), image.height());
        int height = spec.scaledHeight(image.width(), image.height());
        try (var manager = graph.manager().newSubManager(Device.cpu())) {
            var shape = new Shape(1, 3, image.height(), image.width());
            var picture = manager.create(image.rgb(), shape, DataType.UINT8);
            var resized = graph.resize(picture, height, width, spec.filter() == PictureSpec.Filter.BICUBIC);
            var cropped = crop(manager, resized, height, width).transpose(0, 2, 3, 1);
            var bytes = cropped.toByteArray();
            return encodeOne(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
        }
    }

    private float[] encodeOne(ByteBuffer rgb) throws EncoderException {
        try (var manager = graph.manager().newSubManager()) {
            var shape = new Shape(1, picture().height(), picture().width(), 3);
            return encodePictures(manager.create(rgb, shape, DataType.UINT8));
        }
    }

    private float[] encodePictures(NDArray pixels) throws EncoderException {
        try {
            return graph.imageVectors(pixels, mean, deviation, weights.arrays()).toFloatArray();
        } catch (RuntimeException e) {
            throw failed(e);
        }
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
    public synchronized TextEmbedding encode(String text) throws EncoderException {
        var tokens = tokenizer.encode(text);
        try (var manager = graph.manager().newSubManager()) {
            long[] ids = Arrays.stream(tokens.ids()).asLongStream().toArray();
            var input = manager.create(ids, new Shape(1, ids.length));
            var end = manager.create(new long[] {config.endPosition(tokens.ids())});
            float[] vector = graph.textVectors(input, end, weights.arrays(), false).toFloatArray();
            return new TextEmbedding(text, tokens.ids(), tokens.truncated(), vector);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private EncoderException failed(RuntimeException cause) {
        return new EncoderException("model.failed", null, cause, identity.model(), identity.device());
    }

    @Override
    public synchronized void close() {
        tokenizer.close();
        graph.close();
    }
}
