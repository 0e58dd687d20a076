package org.frameseek.ui.model;

import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;

/// Loads a model folder.
@FunctionalInterface
public interface ModelLoader {
    /// @throws EncoderException when the folder is not a complete model, or the device is missing
    LoadedModel load(Path folder, ComputeChoice compute) throws EncoderException;
}
