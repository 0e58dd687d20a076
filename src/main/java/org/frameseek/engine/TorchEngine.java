package org.frameseek.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import org.frameseek.encoder.EncoderException;

/// Starts the engine once per program, only from files on this machine and without network access.
public final class TorchEngine {
    /// The engine's name in its library.
    public static final String NAME = "PyTorch";

    private TorchEngine() {
    }

    /// @param threads processor threads, 0 for one per core
    public static Engine start(int threads) throws EncoderException {
        EngineProperties.start(threads);
        try {
            var engine = Engine.getEngine(NAME);
            EngineThreads.all();
            QuickEnd.install();
            return engine;
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new EncoderException("model.engine", null, e);
        }
    }
}
