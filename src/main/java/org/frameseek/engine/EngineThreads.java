package org.frameseek.engine;

import ai.djl.pytorch.jni.JniUtils;

/// Processor threads of the engine. It keeps their number for each thread that calls it.
public final class EngineThreads {
    /// As the engine started with: the user's choice, or one per core.
    private static final int ALL = JniUtils.getNumThreads();

    private EngineThreads() {
    }

    /// The number of all threads. The first call must come before any thread changes its own number.
    static int all() {
        return ALL;
    }

    /// Lets calls of the current thread use this many.
    static void use(int threads) {
        JniUtils.setNumThreads(threads);
    }

    /// Lets calls of the current thread use all.
    public static void useAll() {
        use(ALL);
    }
}
