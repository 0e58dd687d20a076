package org.frameseek.ui.model;

import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.model.families.Models;

/// Loads model folders of every family.
public final class FolderModelLoader implements ModelLoader {
    @Override
    public LoadedModel load(Path folder, ComputeChoice compute) throws EncoderException {
        var model = Models.load(folder, compute);
        return new LoadedModel(folder, model.frames(), model.texts(), model);
    }
}
