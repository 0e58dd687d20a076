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
        if (threads > 0) {
            setUnlessSet("ai.djl.pytorch.num_threads", Integer.toString(threads));
        }
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        // Otherwise the tokenizer library looks for a graphics card and tries to download a build for it.
        setUnlessSet("RUST_FLAVOR", "cpu");
        // The optimiser would rebuild the graph for every new batch size and gains nothing on a fused graph.
        setUnlessSet("ai.djl.pytorch.graph_optimizer", "false");
        try {
            return Engine.getEngine(NAME);
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new EncoderException("model.engine", null, e);
        }
    }

    private static void setUnlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
