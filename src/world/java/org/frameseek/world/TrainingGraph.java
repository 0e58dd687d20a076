package org.frameseek.world;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.frameseek.encoder.Precision;
import org.frameseek.engine.ProgramArchive;
import org.frameseek.engine.TorchEngine;
import org.frameseek.engine.TorchProgram;
import org.frameseek.model.Transformer;
import org.frameseek.model.clip.ClipConfig;

/// The trainable CLIP program `training.py`, compiled by the engine for one architecture and device. It holds no
/// weights: each call passes them as a list whose arrays are named by [#weightName]. Results belong to the
/// manager of the first input. One call at a time.
final class TrainingGraph implements AutoCloseable {
    /// A pickled module object without attributes: the smallest that the engine accepts.
    private static final String DATA =
            "\u0080\2c__torch__\nClip\nq\0)\u0081}(X\10\0\0\0trainingq\1\u0089ubq\2.";

    private final Model model;
    private final ParameterStore parameters;

    TrainingGraph(ClipConfig config, double rescale, Device device) {
        model = Model.newInstance("clip", device, TorchEngine.NAME);
        parameters = new ParameterStore(model.getNDManager(), false);
        try {
            var archive = ProgramArchive.of(source(config, rescale), DATA);
            model.load(new ByteArrayInputStream(archive), Map.of("mapLocation", "false"));
        } catch (IOException | MalformedModelException e) {
            throw new IllegalStateException("The engine refuses the program training.py", e);
        }
    }

    /// The manager that lives as long as the graph, on the graph's device.
    NDManager manager() {
        return model.getNDManager();
    }

    /// The name under which the graph finds a weight.
    static String weightName(String name) {
        return "w." + name;
    }

    /// @param pixels `B × height × width × 3`, uint8
    /// @param mean `1 × 3 × 1 × 1`
    /// @param deviation `1 × 3 × 1 × 1`
    /// @return `B × D`, rows of length 1
    NDArray imageVectors(NDArray pixels, NDArray mean, NDArray deviation, NDList weights) {
        return call("image_vectors", new NDList(pixels, mean, deviation), weights, false).singletonOrThrow();
    }

    /// Like [#imageVectors], for every token, and for training, which teaches patches too.
    ///
    /// @return `B × (1 + patches) × D`; the first of each picture is what [#imageVectors] gives
    NDArray tokenVectors(NDArray pixels, NDArray mean, NDArray deviation, NDList weights) {
        return call("token_vectors", new NDList(pixels, mean, deviation), weights, true).singletonOrThrow();
    }

    /// @param ids `B × L`, int64, padded with anything behind the end
    /// @param end `B`, int64: where each text ends
    /// @return `B × D`, rows of length 1
    NDArray textVectors(NDArray ids, NDArray end, NDList weights, boolean training) {
        return call("text_vectors", new NDList(ids, end), weights, training).singletonOrThrow();
    }

    /// Tells the graph its precision; passed among the weights.
    NDArray precision(NDManager manager, Precision precision) {
        try (var kind = manager.create(TorchProgram.scalarType(precision))) {
            var type = call("precision", new NDList(kind), new NDList(), false).singletonOrThrow();
            type.setName(weightName("compute_dtype"));
            return type;
        }
    }

    private NDList call(String method, NDList inputs, NDList weights, boolean training) {
        var all = new NDList(inputs.size() + weights.size() + 1);
        all.addAll(inputs);
        all.addAll(weights);
        try (var selector = all.head().getManager().create(0f)) {
            selector.setName("module_method:" + method);
            all.add(selector);
            return model.getBlock().forward(parameters, all, training);
        }
    }

    private static String source(ClipConfig config, double rescale) {
        var text = TorchProgram.text(TrainingGraph.class, "training.py")
                .replace("${rescale}", Double.toString(rescale))
                .replace("${patch}", Integer.toString(config.patchSize()));
        return fill(fill(text, "vision", config.vision()), "text", config.text());
    }

    private static String fill(String text, String name, Transformer tower) {
        return text.replace("${" + name + ".layers}", Integer.toString(tower.layers()))
                .replace("${" + name + ".heads}", Integer.toString(tower.heads()))
                .replace("${" + name + ".act}", tower.activation())
                .replace("${" + name + ".eps}", Double.toString(tower.epsilon()));
    }

    @Override
    public void close() {
        model.close();
    }
}
