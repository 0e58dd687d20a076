package org.frameseek.model.openclip;

import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.UnrelatedTexts;
import org.frameseek.engine.Compute;
import org.frameseek.model.CalibrationFile;
import org.frameseek.model.JsonFile;
import org.frameseek.model.Model;
import org.frameseek.model.ModelFamily;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.Preprocessing;
import org.frameseek.model.TowerModel;
import org.frameseek.model.Transformer;
import org.frameseek.model.clip.ClipConfig;
import org.frameseek.model.clip.ClipTokenizer;
import org.frameseek.model.clip.ClipTowers;
import org.frameseek.model.clip.EndRule;
import org.frameseek.weights.RenamedCheckpoint;

/// CLIP saved by OpenCLIP: `open_clip_config.json` and weights under OpenCLIP's names.
public final class OpenClipFamily implements ModelFamily {
    private static final double EPSILON = 1e-5;
    /// Entries that describe other kinds of towers.
    private static final List<String> OTHER_TOWERS = List.of("timm_model_name", "hf_model_name");

    @Override
    public boolean reads(ModelFolder folder) {
        return folder.isOpenClip();
    }

    @Override
    public Model load(ModelFolder folder, Compute compute) throws EncoderException {
        var json = JsonFile.read(folder.config());
        var config = config(json.child("model_cfg"));
        var preprocessing = Preprocessing.openClip(json.child("preprocess_cfg"), config.imageSize())
                .framed(folder.framing());
        var checkpoint = folder.checkpoint();
        try {
            var tokenizer = ClipTokenizer.load(folder, config);
            var renamed = new RenamedCheckpoint(checkpoint, OpenClipNames.of(config));
            return TowerModel.load(folder, renamed, ClipTowers.pictures(config, preprocessing),
                    ClipTowers.texts(config, tokenizer), CalibrationFile.read(folder, UnrelatedTexts.ENGLISH), compute);
        } catch (EncoderException | RuntimeException e) {
            checkpoint.close();
            throw e;
        }
    }

    private static ClipConfig config(JsonFile model) throws EncoderException {
        var vision = model.child("vision_cfg");
        var text = model.child("text_cfg");
        for (var other : OTHER_TOWERS) {
            if (vision.has(other) || text.has(other)) {
                throw model.invalid(other);
            }
        }
        var activation = model.flag("quick_gelu", false) ? "quick_gelu" : "gelu";
        int width = vision.integer("width", 768);
        int heads = Math.max(1, width / vision.integer("head_width", 64));
        return ClipConfig.of(
                model,
                transformer(vision, width, 12, heads, activation),
                transformer(text, text.integer("width", 512), 12, text.integer("heads", 8), activation),
                model.integer("embed_dim", 512),
                vision.integer("image_size", 224),
                vision.integer("patch_size", 16),
                text.integer("vocab_size", 49_408),
                text.integer("context_length", 77),
                new EndRule.Largest());
    }

    private static Transformer transformer(JsonFile json, int width, int layers, int heads, String activation)
            throws EncoderException {
        int hidden = (int) Math.round(width * json.number("mlp_ratio", 4));
        return new Transformer(width, hidden, json.integer("layers", layers), heads, activation, EPSILON).checked(json);
    }
}
