package org.frameseek.model.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Precision;
import org.frameseek.model.clip.ClipConfig.Tower;
import org.frameseek.weights.Checkpoint;
import org.frameseek.weights.Checkpoint.Stored;

/// The weights of one model in the engine's memory.
///
/// @param arrays named for the graph, the precision among them; owned by the graph's manager
/// @param fingerprint SHA-256 over names, types, shapes and values
/// @param parameters how many numbers the weights are
public record Weights(NDList arrays, String fingerprint, long parameters) {
    /// Every weight that the graph uses, with its shape.
    public static Map<String, long[]> shapes(ClipConfig config) {
        var shapes = new LinkedHashMap<String, long[]>();
        long width = config.vision().width();
        var vision = "vision_model.";
        shapes.put(vision + "embeddings.class_embedding", new long[] {width});
        shapes.put(
                vision + "embeddings.patch_embedding.weight",
                new long[] {width, 3, config.patchSize(), config.patchSize()});
        shapes.put(
                vision + "embeddings.position_embedding.weight",
                new long[] {(long) config.grid() * config.grid() + 1, width});
        // The reference library's own spelling.
        layer(shapes, vision + "pre_layrnorm", width);
        tower(shapes, vision + "encoder.layers.", config.vision());
        layer(shapes, vision + "post_layernorm", width);
        shapes.put("visual_projection.weight", new long[] {config.projection(), width});

        long textWidth = config.text().width();
        var text = "text_model.";
        shapes.put(text + "embeddings.token_embedding.weight", new long[] {config.vocabulary(), textWidth});
        shapes.put(text + "embeddings.position_embedding.weight", new long[] {config.contextLength(), textWidth});
        tower(shapes, text + "encoder.layers.", config.text());
        layer(shapes, text + "final_layer_norm", textWidth);
        shapes.put("text_projection.weight", new long[] {config.projection(), textWidth});
        return shapes;
    }

    private static void tower(Map<String, long[]> shapes, String prefix, Tower tower) {
        for (int i = 0; i < tower.layers(); i++) {
            var block = prefix + i + ".";
            layer(shapes, block + "layer_norm1", tower.width());
            for (var projection : new String[] {"q_proj", "k_proj", "v_proj", "out_proj"}) {
                layer(shapes, block + "self_attn." + projection, tower.width(), tower.width());
            }
            layer(shapes, block + "layer_norm2", tower.width());
            layer(shapes, block + "mlp.fc1", tower.hidden(), tower.width());
            layer(shapes, block + "mlp.fc2", tower.width(), tower.hidden());
        }
    }

    private static void layer(Map<String, long[]> shapes, String name, long... shape) {
        shapes.put(name + ".weight", shape);
        shapes.put(name + ".bias", new long[] {shape[0]});
    }

    /// Reads what the graph needs and casts it.
    ///
    /// @throws EncoderException when a weight is missing, has another shape or type, or cannot be read
    static Weights load(Checkpoint checkpoint, ClipConfig config, ClipGraph graph, Precision precision)
            throws EncoderException {
        var shapes = shapes(config);
        var tensors = checkpoint.tensors();
        check(tensors, shapes, checkpoint.file());
        var digest = sha256();
        long parameters = 0;
        // The stored form is needed only until it is cast, and may be as large as the model: not on the Java heap.
        try (var arena = Arena.ofShared(); var stored = graph.manager().newSubManager()) {
            var arrays = new NDList(shapes.size() + 1);
            for (var name : shapes.keySet()) {
                var tensor = Objects.requireNonNull(tensors.get(name));
                var bytes = arena.allocate(tensor.bytes(), 64).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
                checkpoint.read(name, bytes);
                update(digest, name, tensor, bytes.flip());
                var array = array(stored, tensor, bytes.rewind(), graph);
                array.setName(ClipGraph.weightName(name));
                arrays.add(array);
                parameters += array.size();
            }
            arrays.add(graph.precision(stored, precision));
            var prepared = graph.prepare(arrays);
            prepared.attach(graph.manager());
            return new Weights(prepared, HexFormat.of().formatHex(digest.digest()), parameters);
        }
    }

    private static void check(Map<String, Stored> tensors, Map<String, long[]> shapes, Path file)
            throws EncoderException {
        for (var expected : shapes.entrySet()) {
            var name = expected.getKey();
            var stored = tensors.get(name);
            if (stored == null) {
                throw new EncoderException("model.weight-missing", file, null, name);
            }
            if (!Arrays.equals(stored.shape(), expected.getValue())) {
                throw new EncoderException(
                        "model.weight-shape", file, null, name, Arrays.toString(stored.shape()),
                        Arrays.toString(expected.getValue()));
            }
            switch (stored.type()) {
                case F32, F16, BF16 -> { }
                default -> throw new EncoderException(
                        "model.weight-type", file, null, name, stored.type());
            }
        }
    }

    private static NDArray array(NDManager manager, Stored tensor, ByteBuffer bytes, ClipGraph graph) {
        var shape = new Shape(tensor.shape());
        return switch (tensor.type()) {
            case F16 -> manager.create(bytes, shape, DataType.FLOAT16);
            // The engine's Java side has no name for bf16.
            case BF16 -> graph.fromBf16(manager.create(bytes, shape.add(2), DataType.UINT8));
            default -> manager.create(bytes, shape, DataType.FLOAT32);
        };
    }

    private static void update(MessageDigest digest, String name, Stored tensor, ByteBuffer bytes) {
        var header = name + " " + tensor.type() + " " + Arrays.toString(tensor.shape()) + "\n";
        digest.update(header.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
