package org.frameseek.model.clip;

import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.Compute;
import org.frameseek.model.Model;
import org.frameseek.model.ModelFamily;
import org.frameseek.model.ModelFolder;

/// CLIP as OpenAI, LAION, DataComp, MetaCLIP and TinyCLIP publish it.
public final class ClipFamily implements ModelFamily {
    @Override
    public boolean reads(ModelFolder folder) throws EncoderException {
        return folder.type().equals("clip");
    }

    @Override
    public Model load(ModelFolder folder, Compute compute) throws EncoderException {
        return ClipModel.load(folder, compute);
    }
}
