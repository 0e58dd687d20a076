package org.frameseek.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.engine.Compute;
import org.frameseek.engine.EngineThreads;
import org.frameseek.engine.TorchProgram;
import org.frameseek.weights.Checkpoint;
import org.frameseek.weights.TokenTable;
import org.frameseek.weights.WeightLoader;

/// Runs a text tower.
public final class TorchTexts implements TextEncoder, AutoCloseable {
    private final TorchProgram program;
    private final TokenTable table;
    private final Tokenizer tokenizer;
    private final EncoderIdentity identity;
    private final Calibration calibration;
    private final Checkpoint checkpoint;

    TorchTexts(TorchProgram program, TokenTable table, Tokenizer tokenizer, EncoderIdentity identity,
            Calibration calibration, Checkpoint checkpoint) {
        this.program = program;
        program.pack();
        this.table = table;
        this.tokenizer = tokenizer;
        this.identity = identity;
        this.calibration = calibration;
        this.checkpoint = checkpoint;
    }

    /// Loads a text tower alone. It takes over and closes the tokenizer and the checkpoint, also if loading fails.
    ///
    /// @throws EncoderException if weights are missing, damaged or have other shapes
    public static TorchTexts load(
            TextTower tower, Checkpoint checkpoint, Compute compute, EncoderIdentity identity, Calibration calibration)
            throws EncoderException {
        var program = new TorchProgram(tower.program(), compute.forTexts());
        try {
            var loader = new WeightLoader(checkpoint);
            var table = loader.table(tower.table(), tower.vocabulary(), tower.width());
            loader.load(tower.weights(), program, compute.forTexts().precision());
            return new TorchTexts(program, table, tower.tokenizer(), identity, calibration, checkpoint);
        } catch (EncoderException | RuntimeException e) {
            program.close();
            tower.tokenizer().close();
            checkpoint.close();
            throw e;
        }
    }

    @Override
    public synchronized TextEmbedding encode(String text) throws EncoderException {
        var tokens = tokenizer.encode(text);
        float[] rows = table.rows(tokens.ids());
        EngineThreads.useAll();
        try (var manager = program.manager().newSubManager()) {
            var input = new NDList(
                    manager.create(rows, new Shape(1, tokens.ids().length, table.width())),
                    manager.create(new long[] {tokens.end()}));
            float[] vector = program.call("text_vectors", input).toFloatArray();
            return new TextEmbedding(text, tokens.ids(), tokens.truncated(), tokens.legibility(), tokens.wholeWords(),
                    vector);
        } catch (RuntimeException e) {
            throw TorchFrames.failed(identity, e);
        }
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
    public synchronized void close() {
        tokenizer.close();
        program.close();
        checkpoint.close();
    }
}
