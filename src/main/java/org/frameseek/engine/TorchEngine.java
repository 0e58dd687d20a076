package org.frameseek.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import org.frameseek.encoder.EncoderException;

/// Starts the engine, once per program, the way we want it: from what lies on this machine, without a word to anyone.
public final class TorchEngine {
    /// As the engine's library calls itself.
    public static final String NAME = "PyTorch";

    private TorchEngine() {
    }

    /// @param threads threads on the processor, 0 for as many as it has cores
    public static Engine start(int threads) throws EncoderException {
        if (threads > 0) {
            setUnlessSet("ai.djl.pytorch.num_threads", Integer.toString(threads));
        }
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        // Else the tokenizers' library would look for a graphics card and for a build of its own to download.
        setUnlessSet("RUST_FLAVOR", "cpu");
        // It would re-optimise the graph for every new batch size and gains nothing on one that is fused already.
        setUnlessSet("ai.djl.pytorch.graph_optimizer", "false");
        try {
            return Engine.getEngine(NAME);
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new EncoderException("model.engine", null, e, e.getMessage());
        }
    }

    private static void setUnlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
