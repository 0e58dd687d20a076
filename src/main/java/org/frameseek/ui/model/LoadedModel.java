package org.frameseek.ui.model;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.GentleEncoder;
import org.frameseek.encoder.TextEncoder;

/// A model ready to use: both of its towers, and an action that frees its memory.
///
/// @param readsChinese whether its vocabulary covers Chinese
public record LoadedModel(
        Path folder, FrameEncoder frames, TextEncoder texts, boolean readsChinese, AutoCloseable memory) {
    /// The same model, resting for half of the time while `gentle` says so.
    public LoadedModel resting(BooleanSupplier gentle) {
        return new LoadedModel(folder, new GentleEncoder(frames, gentle), texts, readsChinese, memory);
    }

    public EncoderIdentity identity() {
        return frames.identity();
    }
}
