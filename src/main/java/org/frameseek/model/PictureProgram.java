package org.frameseek.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.Compute;
import org.frameseek.engine.TorchProgram;
import org.frameseek.weights.WeightLoader;
import org.jspecify.annotations.Nullable;

/// A picture tower's program. It is loaded when the first picture comes: a question to an indexed video never waits for
/// it, and it is more than half of a model.
final class PictureProgram implements AutoCloseable {
    private final PictureTower tower;
    private final WeightLoader weights;
    private final Compute compute;
    private @Nullable TorchProgram program;
    private boolean closed;

    PictureProgram(PictureTower tower, WeightLoader weights, Compute compute) {
        this.tower = tower;
        this.weights = weights;
        this.compute = compute;
    }

    /// Blocks while the weights are loaded.
    ///
    /// @throws EncoderException if weights are missing, damaged or have other shapes
    synchronized TorchProgram loaded() throws EncoderException {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (program == null) {
            program = load();
        }
        return program;
    }

    private TorchProgram load() throws EncoderException {
        var loading = new TorchProgram(tower.program(), compute);
        boolean ready = false;
        try {
            weights.load(tower.weights(), loading, compute.precision());
            prepare(loading);
            ready = true;
            return loading;
        } finally {
            if (!ready) {
                loading.close();
            }
        }
    }

    private void prepare(TorchProgram loading) {
        try (var manager = loading.manager().newSubManager()) {
            var channels = new Shape(1, 3, 1, 1);
            loading.call("prepare", new NDList(
                    manager.create(tower.preprocessing().mean(), channels),
                    manager.create(tower.preprocessing().deviation(), channels)));
        }
        loading.pack();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (program != null) {
            program.close();
        }
    }
}
