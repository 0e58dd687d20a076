package org.frameseek.engine;

import java.nio.file.Path;

/// The system properties by which the engine is told where its files are and how to start. Nothing else sets them; the
/// user's own settings take precedence.
public final class EngineProperties {
    private EngineProperties() {
    }

    /// The engine's libraries. It needs all three; with the path alone, it silently runs on the processor.
    ///
    /// @param flavor `cpu`, or for example `cu128`
    public static void libraries(Path folder, String version, String flavor) {
        set("PYTORCH_LIBRARY_PATH", folder);
        set("PYTORCH_VERSION", version);
        set("PYTORCH_FLAVOR", flavor);
    }

    /// The tokenizer's library.
    public static void tokenizers(Path library) {
        set("RUST_LIBRARY_PATH", library);
    }

    /// Where the engine unpacks its own binding.
    public static void binding(Path folder) {
        set("ENGINE_CACHE_DIR", folder);
    }

    /// Where the engine unpacks everything.
    public static void cache(Path folder) {
        set("DJL_CACHE_DIR", folder);
        set("ENGINE_CACHE_DIR", folder);
    }

    /// How the engine starts: from files on this machine, without network access.
    ///
    /// @param threads processor threads, 0 for one per core
    static void start(int threads) {
        if (threads > 0) {
            set("ai.djl.pytorch.num_threads", threads);
        }
        set("ai.djl.offline", true);
        set("OPT_OUT_TRACKING", true);
        // Otherwise the tokenizer library looks for a graphics card and tries to download a build for it.
        set("RUST_FLAVOR", "cpu");
        // The optimiser would rebuild the graph for every new batch size and gains nothing on a fused graph.
        set("ai.djl.pytorch.graph_optimizer", false);
    }

    private static void set(String name, Object value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value.toString());
        }
    }
}
