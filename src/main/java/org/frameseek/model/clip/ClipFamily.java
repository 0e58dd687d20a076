package org.frameseek.model.clip;

import java.util.Set;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.UnrelatedTexts;
import org.frameseek.engine.Compute;
import org.frameseek.model.CalibrationFile;
import org.frameseek.model.Model;
import org.frameseek.model.ModelFamily;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.Preprocessing;
import org.frameseek.model.TowerModel;

/// CLIP as OpenAI, LAION, DataComp, MetaCLIP and TinyCLIP publish it, and MetaCLIP 2, which differs in its vocabulary.
public final class ClipFamily implements ModelFamily {
    /// AltCLIP and similar models call themselves `clip` but have another kind of text tower.
    private static final String OTHER_TEXTS = "text_model.roberta.";
    private static final Set<String> TYPES = Set.of("clip", "metaclip_2");

    @Override
    public boolean reads(ModelFolder folder) throws EncoderException {
        return TYPES.contains(folder.type());
    }

    @Override
    public Model load(ModelFolder folder, Compute compute) throws EncoderException {
        var config = ClipConfig.read(folder.config());
        var pictures = ClipTowers.pictures(config, Preprocessing.read(
                folder.preprocessing(), config.imageSize(), Preprocessing.Defaults.CLIP).framed(folder.framing()));
        var checkpoint = folder.checkpoint();
        try {
            if (checkpoint.tensors().keySet().stream().anyMatch(name -> name.startsWith(OTHER_TEXTS))) {
                throw new EncoderException("model.other-towers", checkpoint.file(), null, folder.config());
            }
            var tokenizer = ClipTokenizer.load(folder, config);
            return TowerModel.load(folder, checkpoint, pictures, ClipTowers.texts(config, tokenizer),
                    CalibrationFile.read(folder, UnrelatedTexts.ENGLISH), compute);
        } catch (EncoderException | RuntimeException e) {
            checkpoint.close();
            throw e;
        }
    }
}
