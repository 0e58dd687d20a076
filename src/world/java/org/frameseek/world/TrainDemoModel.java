package org.frameseek.world;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Precision;
import org.frameseek.model.clip.ClipConfig;
import org.frameseek.tensors.TensorFormatException;

/// Trains the demo model from nothing, through a graph like the one that the product runs:
/// `TrainDemoModel FOLDER [STEPS [FIRST]]`. The folder is a usable model from the first checkpoint on; a run that was
/// interrupted goes on from the checkpoint that was saved after step FIRST.
public final class TrainDemoModel {
    private static final int BATCH = 128;
    private static final int STEPS = 2600;
    /// The fall of the rate and the growth of scenes are planned for this many; at its end the rate teaches nothing
    /// more.
    private static final int PLANNED_STEPS = 2900;
    private static final int WARM_UP = 100;
    private static final double RATE = 1e-3;
    /// Share of the steps over which scenes grow from easy to what they are.
    private static final double EASY_SHARE = 0.5;
    private static final double LAST_RATE = 2e-5;
    private static final double LARGEST_SCALE = Math.log(40);
    /// Weight of what patches are taught against what whole pictures are.
    private static final float PATCH_SHARE = 0.5f;
    private static final double LONGEST_GRADIENT = 1;
    private static final double ABSURD_GRADIENT = 1000;
    private static final int REPORT_EVERY = 20;
    private static final int SAVE_EVERY = 100;
    private static final long WEIGHT_SEED = 1;
    private static final long SCENE_SEED = 2;

    private final Path folder;
    private final int steps;
    private final int plannedSteps;
    private final HostWeights weights;
    private final TrainingGraph graph;
    private final AdamW adam = new AdamW();
    private final Muon muon;

    private TrainDemoModel(Path folder, int steps, ClipConfig config, HostWeights weights) {
        this.folder = folder;
        this.steps = steps;
        plannedSteps = planned(steps);
        this.weights = weights;
        graph = new TrainingGraph(config, DemoModelFiles.RESCALE, Device.cpu());
        muon = new Muon(graph.manager());
    }

    public static void main(String[] arguments) throws IOException, EncoderException, TensorFormatException,
            InterruptedException {
        var folder = Path.of(arguments[0]);
        int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : STEPS;
        var vocabulary = Vocabulary.learn(CaptionWriter.allPhrases());
        DemoModelFiles.write(folder, vocabulary);
        int first = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        var config = ClipConfig.read(folder.resolve("config.json"));
        var weights = first == 0
                ? HostWeights.initial(config, new SplittableRandom(WEIGHT_SEED))
                : HostWeights.load(folder.resolve(DemoModelFiles.WEIGHTS));
        var training = new TrainDemoModel(folder, steps, config, weights);
        try (var batches = new BatchQueue(new BatchMaker(vocabulary, BATCH, DemoModelFiles.IMAGE_SIZE), SCENE_SEED,
                first,
                step -> Math.max(0, 1 - step / (EASY_SHARE * planned(steps))))) {
            training.run(batches, first);
        }
        training.graph.close();
    }

    private void run(BatchQueue batches, int first) throws InterruptedException, IOException {
        long began = System.nanoTime();
        for (int step = first; step < steps; step++) {
            var batch = batches.next();
            boolean report = (step + 1) % REPORT_EVERY == 0;
            var outcome = learn(batch, rate(step) * Math.min(1, (step - first + 1.0) / WARM_UP), report);
            if (report) {
                double seconds = (System.nanoTime() - began) / 1e9;
                System.out.printf("step %d/%d  loss %.4f  %s  gradient %.2f  scale %.1f  %.0f pictures/s  %.1f min%n",
                        step + 1, steps, outcome.loss(), outcome.right(), outcome.gradient(), Math.exp(logScale()[0]),
                        (step + 1 - first) * BATCH / seconds, seconds / 60);
            }
            if ((step + 1) % SAVE_EVERY == 0 || step + 1 == steps) {
                weights.save(folder.resolve(DemoModelFiles.WEIGHTS));
            }
        }
    }

    private static int planned(int steps) {
        return (int) ((long) steps * PLANNED_STEPS / STEPS);
    }

    private float[] logScale() {
        return weights.parameters().get(HostWeights.LOGIT_SCALE).values();
    }

    /// Falls along half a cosine; the steps after a start are smaller.
    private double rate(int step) {
        double progress = step / (double) plannedSteps;
        return LAST_RATE + (RATE - LAST_RATE) * (1 + Math.cos(Math.PI * progress)) / 2;
    }

    /// @param right in how many pictures the best of the words for things, colours and so on is true
    private record Outcome(double loss, String right, double gradient) {
    }

    private Outcome learn(TrainingBatch batch, double rate, boolean report) {
        try (var manager = graph.manager().newSubManager();
                var collector = Engine.getInstance().newGradientCollector()) {
            var arrays = weights.toArrays(manager);
            var logScale = arrays.removeLast();
            var forGraph = new NDList(arrays);
            forGraph.add(graph.precision(manager, Precision.BF16));
            int size = DemoModelFiles.IMAGE_SIZE;
            var pixels = manager.create(
                    ByteBuffer.allocateDirect(batch.rgb().length).put(batch.rgb()).flip(),
                    new Shape(batch.pictures(), size, size, 3), DataType.UINT8);
            var channels = new Shape(1, 3, 1, 1);
            var tokens = graph.tokenVectors(
                    pixels, manager.create(DemoModelFiles.MEAN, channels),
                    manager.create(DemoModelFiles.DEVIATION, channels), forGraph);
            var images = tokens.get(":, 0");
            var texts = graph.textVectors(
                    manager.create(batch.ids(), new Shape(batch.texts(), batch.length())), manager.create(batch.ends()),
                    forGraph, true);
            var scale = logScale.exp();
            var loss = ContrastiveLoss.of(images, texts, scale, batch)
                    .add(PatchWords.loss(tokens.get(":, 1:"), texts, scale, batch).mul(PATCH_SHARE));
            collector.backward(loss);
            var outcome = step(arrays, logScale, rate);
            return new Outcome(loss.getFloat(), report ? PlainWords.right(images, texts, batch) : "", outcome);
        }
    }

    /// Does nothing when the gradient is absurd or not a number, as the engine's bf16 gradients now and then are.
    ///
    /// @return the gradient's length
    private double step(NDList arrays, NDArray logScale, double rate) {
        Map<String, float[]> gradients = new HashMap<>();
        for (var array : arrays) {
            var name = array.getName().substring(TrainingGraph.weightName("").length());
            gradients.put(name, HostWeights.gradient(array));
        }
        gradients.put(HostWeights.LOGIT_SCALE, HostWeights.gradient(logScale));
        double length = AdamW.limit(gradients.values(), LONGEST_GRADIENT);
        if (!(length < ABSURD_GRADIENT)) {
            return length;
        }
        adam.begin();
        gradients.forEach((name, gradient) -> {
            var parameter = weights.parameters().get(name);
            if (name.contains(".layers.") && parameter.shape().length == 2) {
                muon.update(name, parameter, gradient, rate);
            } else {
                adam.update(name, parameter, gradient, rate);
            }
        });
        logScale()[0] = (float) Math.min(logScale()[0], LARGEST_SCALE);
        return length;
    }
}
