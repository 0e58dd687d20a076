package org.frameseek.ui.model;

import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;

/// Loads a CLIP folder.
@FunctionalInterface
public interface ModelLoader {
    /// @param device `auto`, `cpu`, `cuda` or `mps`
    /// @param precision `auto`, `fp32`, `bf16` or `fp16`
    /// @param threads threads on the processor, 0 for as many as it has cores
    /// @throws EncoderException when the folder is no complete model, or the device is not there
    LoadedModel load(Path folder, String device, String precision, int threads) throws EncoderException;
}
