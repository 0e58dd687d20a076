package org.frameseek.world;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.frameseek.model.clip.ClipConfig;
import org.frameseek.model.clip.ClipTowers;
import org.frameseek.tensors.DType;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.Tensor;
import org.frameseek.tensors.TensorFormatException;

/// A model's weights as plain Java arrays: the optimiser changes them, and each step's graph gets copies.
final class HostWeights {
    static final String LOGIT_SCALE = "logit_scale";

    /// One array with its shape.
    record Parameter(long[] shape, float[] values) {
    }

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    private HostWeights() {
    }

    /// Fresh weights: normal for matrices (narrower where paths add up), one and zero for norms and biases.
    static HostWeights initial(ClipConfig config, SplittableRandom random) {
        var weights = new HostWeights();
        ClipTowers.shapes(config).forEach((name, shape) -> {
            int count = Math.toIntExact(new Shape(shape).size());
            var values = new float[count];
            double deviation = deviation(name, shape, config);
            for (int i = 0; i < count; i++) {
                values[i] = name.endsWith("norm.weight") || name.matches(".*(layer_?norm\\d?|layrnorm)\\.weight")
                        ? 1
                        : (float) (deviation * random.nextGaussian());
            }
            weights.parameters.put(name, new Parameter(shape, values));
        });
        WaveGrid.fill(weights.parameters.get("vision_model.embeddings.position_embedding.weight").values(),
                config.vision().width(), config.imageSize() / config.patchSize());
        weights.parameters.put(LOGIT_SCALE, new Parameter(new long[0], new float[] {(float) Math.log(14)}));
        return weights;
    }

    private static double deviation(String name, long[] shape, ClipConfig config) {
        if (name.endsWith(".bias")) {
            return 0;
        }
        if (name.contains("embedding") && !name.contains("patch")) {
            return 0.3;
        }
        var tower = name.startsWith("text") ? config.text() : config.vision();
        double fanIn = new Shape(shape).size() / (double) shape[0];
        boolean residual = name.contains("out_proj") || name.contains("fc2");
        return (residual ? Math.sqrt(0.5 / tower.layers()) : 1) * Math.sqrt(1 / fanIn) * 0.8;
    }

    Map<String, Parameter> parameters() {
        return parameters;
    }

    /// Copies that collect gradients, owned by the manager.
    NDList toArrays(NDManager manager) {
        var arrays = new NDList();
        parameters.forEach((name, parameter) -> {
            var array = manager.create(parameter.values(), new Shape(parameter.shape()));
            array.setName(TrainingGraph.weightName(name));
            array.setRequiresGradient(true);
            arrays.add(array);
        });
        return arrays;
    }

    /// Writes the weights in half precision; replaces an earlier file only when complete.
    void save(Path file) throws IOException {
        var tensors = new ArrayList<Tensor>();
        parameters.forEach((name, parameter) -> tensors.add(Tensor.of(name, DType.F16, parameter.shape())));
        var partial = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(partial);
        SafeTensors.create(partial, Map.of("format", "pt"), tensors);
        try (var stored = SafeTensors.openWritable(partial)) {
            for (var entry : parameters.entrySet()) {
                var halves = stored.buffer(stored.tensor(entry.getKey())).order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer();
                for (float value : entry.getValue().values()) {
                    halves.put(Float.floatToFloat16(value));
                }
            }
            stored.force();
        } catch (TensorFormatException e) {
            throw new IOException(e);
        }
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Reads what [#save] wrote.
    static HostWeights load(Path file) throws TensorFormatException {
        var weights = new HostWeights();
        try (var stored = SafeTensors.open(file)) {
            for (var tensor : stored.tensors()) {
                var values = new float[Math.toIntExact(tensor.elements())];
                var halves = stored.buffer(tensor).asShortBuffer();
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.float16ToFloat(halves.get());
                }
                weights.parameters.put(tensor.name(), new Parameter(tensor.shape(), values));
            }
        }
        return weights;
    }

    static float[] gradient(NDArray array) {
        try (var gradient = array.getGradient()) {
            return gradient.toFloatArray();
        }
    }
}
