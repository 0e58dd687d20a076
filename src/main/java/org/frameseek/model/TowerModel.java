package org.frameseek.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.engine.Compute;
import org.frameseek.engine.TorchProgram;
import org.frameseek.model.KnownWeights.Weights;
import org.frameseek.weights.Checkpoint;
import org.frameseek.weights.WeightLoader;

/// A model with two towers. They run independently, so that a query does not wait for a batch of frames.
public final class TowerModel implements Model {
    private final TorchFrames frames;
    private final TorchTexts texts;
    private final EncoderIdentity identity;
    private final Calibration calibration;
    private final long parameters;

    private TowerModel(TorchFrames frames, TorchTexts texts, long parameters) {
        this.frames = frames;
        this.texts = texts;
        this.identity = frames.identity();
        this.calibration = texts.calibration();
        this.parameters = parameters;
    }

    /// Loads both towers' weights; those of pictures only when one comes, if the fingerprint is known. The model takes
    /// over and closes the tokenizer and the checkpoint, also if loading fails.
    ///
    /// @throws EncoderException if weights are missing, damaged or have other shapes
    public static TowerModel load(
            ModelFolder folder, Checkpoint checkpoint, PictureTower pictures, TextTower words,
            Calibration calibration, Compute compute) throws EncoderException {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        open.push(checkpoint);
        open.push(words.tokenizer());
        boolean loaded = false;
        try {
            var memory = folder.knownWeights(List.of(pictures.weights(), words.weights()));
            var known = memory.flatMap(KnownWeights::find);
            var loader = known.isPresent() ? new WeightLoader(checkpoint) : WeightLoader.withFingerprint(checkpoint);
            var picturesProgram = new PictureProgram(pictures, loader, compute);
            open.push(picturesProgram);
            if (known.isEmpty()) {
                // The fingerprint is of both towers.
                picturesProgram.loaded();
            }
            var wordsProgram = new TorchProgram(words.program(), compute.forTexts());
            open.push(wordsProgram);
            var table = loader.table(words.table(), words.vocabulary(), words.width());
            loader.load(words.weights(), wordsProgram, compute.forTexts().precision());
            var weights = known.orElseGet(() -> new Weights(loader.fingerprint(), loader.parameters()));
            memory.filter(_ -> known.isEmpty()).ifPresent(memo -> memo.keep(weights));
            var identity = new EncoderIdentity(
                    folder.name(), weights.fingerprint(), pictures.preprocessing().description(),
                    compute.deviceLabel(), compute.precision());
            var frames = new TorchFrames(picturesProgram, pictures, compute, identity);
            var texts = new TorchTexts(wordsProgram, table, words.tokenizer(), identity, calibration, checkpoint);
            loaded = true;
            return new TowerModel(frames, texts, weights.parameters());
        } finally {
            if (!loaded) {
                closeAll(open);
            }
        }
    }

    private static void closeAll(Deque<AutoCloseable> open) {
        for (var resource : open) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException("not closed", e);
            }
        }
    }

    @Override
    public FrameEncoder frames() {
        return frames;
    }

    @Override
    public TextEncoder texts() {
        return texts;
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

    @Override
    public void close() {
        texts.close();
        frames.close();
    }
}
