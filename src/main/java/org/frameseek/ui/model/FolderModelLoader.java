package org.frameseek.ui.model;

import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Legibility;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.model.families.Models;

/// Loads model folders of every family.
public final class FolderModelLoader implements ModelLoader {
    private static final String CHINESE = "雨中的一辆红色汽车";

    @Override
    public LoadedModel load(Path folder, ComputeChoice compute) throws EncoderException {
        var model = Models.load(folder, compute);
        try {
            boolean chinese = model.texts().encode(CHINESE).legibility() == Legibility.CLEAR;
            return new LoadedModel(folder, model.frames(), model.texts(), chinese, model);
        } catch (EncoderException | RuntimeException e) {
            model.close();
            throw e;
        }
    }
}
