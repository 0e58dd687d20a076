package org.frameseek.model.clip;

import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.JsonFile;

/// The architecture of a CLIP checkpoint, as its `config.json` gives it; what the file leaves out has the reference
/// library's default.
///
/// @param projection dimension of the space that pictures and texts share
/// @param endTokenId the end-of-text token; 2 marks checkpoints made before that entry was right
public record ClipConfig(
        Tower vision, Tower text, int projection, int imageSize, int patchSize, int vocabulary, int contextLength,
        int endTokenId) {
    /// One transformer.
    ///
    /// @param activation `quick_gelu` or `gelu`
    public record Tower(int width, int hidden, int layers, int heads, String activation, double epsilon) {
    }

    private static final int LEGACY_END_TOKEN = 2;
    /// Far more than any CLIP has; what a hostile file asks for beyond would take hours to refuse.
    private static final int MOST_LAYERS = 1000;

    /// @throws EncoderException when the file is not the configuration of a CLIP model that the graph can run
    public static ClipConfig read(Path file) throws EncoderException {
        var json = JsonFile.read(file);
        var text = tower(json, "text_config");
        var vision = tower(json, "vision_config");
        var config = new ClipConfig(
                tower(vision, 768, 3072, 12, 12),
                tower(text, 512, 2048, 12, 8),
                json.integer("projection_dim", 512),
                vision.integer("image_size", 224),
                vision.integer("patch_size", 32),
                text.integer("vocab_size", 49408),
                text.integer("max_position_embeddings", 77),
                text.anyInteger("eos_token_id", 49407));
        if (vision.integer("num_channels", 3) != 3) {
            throw new EncoderException("model.config-value", file, null, "num_channels");
        }
        if (config.imageSize < config.patchSize) {
            throw new EncoderException("model.config-value", file, null, "patch_size");
        }
        return config;
    }

    /// Old files describe a tower twice; the reference library then believes the entry named `…_dict` alone.
    private static JsonFile tower(JsonFile json, String key) throws EncoderException {
        return json.has(key + "_dict") ? json.child(key + "_dict") : json.child(key);
    }

    private static Tower tower(JsonFile json, int width, int hidden, int layers, int heads) throws EncoderException {
        var tower = new Tower(
                json.integer("hidden_size", width),
                json.integer("intermediate_size", hidden),
                json.integer("num_hidden_layers", layers),
                json.integer("num_attention_heads", heads),
                json.text("hidden_act", "quick_gelu"),
                json.number("layer_norm_eps", 1e-5));
        if (tower.layers > MOST_LAYERS) {
            throw json.invalid("num_hidden_layers");
        }
        if (!(tower.epsilon > 0)) {
            throw json.invalid("layer_norm_eps");
        }
        if (tower.width % tower.heads != 0) {
            throw json.invalid("num_attention_heads");
        }
        if (!tower.activation.equals("quick_gelu") && !tower.activation.equals("gelu")) {
            throw json.invalid("hidden_act");
        }
        return tower;
    }

    /// The number of patches along one side of a picture.
    int grid() {
        return imageSize / patchSize;
    }

    /// The position whose state stands for the whole text. Checkpoints with the legacy end token take the largest id,
    /// others the first end token.
    public int endPosition(int[] ids) {
        int position = 0;
        for (int i = 0; i < ids.length; i++) {
            if (endTokenId == LEGACY_END_TOKEN) {
                position = ids[i] > ids[position] ? i : position;
            } else if (ids[i] == endTokenId) {
                return i;
            }
        }
        return position;
    }
}
