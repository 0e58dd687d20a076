package org.frameseek.model.clip;

import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.JsonFile;
import org.frameseek.model.Transformer;

/// The architecture of a CLIP checkpoint in `config.json`; missing entries take the reference library's defaults.
///
/// @param projection dimension of the space that pictures and texts share
/// @param end which token's state represents a text
public record ClipConfig(
        Transformer vision, Transformer text, int projection, int imageSize, int patchSize, int vocabulary,
        int contextLength, EndRule end) {
    private static final Transformer VISION = new Transformer(768, 3072, 12, 12, "quick_gelu", 1e-5);
    private static final Transformer TEXT = new Transformer(512, 2048, 12, 8, "quick_gelu", 1e-5);

    /// @throws EncoderException if the file is not the configuration of a CLIP model that the graph can run
    public static ClipConfig read(Path file) throws EncoderException {
        return of(JsonFile.read(file));
    }

    /// @throws EncoderException as [#read]
    public static ClipConfig of(JsonFile json) throws EncoderException {
        var text = tower(json, "text_config");
        var vision = tower(json, "vision_config");
        boolean second = json.text("model_type", "clip").equals("metaclip_2");
        int endToken = text.anyInteger("eos_token_id", second ? 2 : 49407);
        return new ClipConfig(
                Transformer.read(vision, VISION),
                Transformer.read(text, TEXT),
                json.integer("projection_dim", 512),
                vision.integer("image_size", 224),
                vision.integer("patch_size", 32),
                text.integer("vocab_size", second ? 901_629 : 49_408),
                text.integer("max_position_embeddings", 77),
                second ? new EndRule.First(endToken) : EndRule.of(endToken)).checked(json);
    }

    /// The picture tower alone, for families with another text tower.
    ///
    /// @throws EncoderException as [#read]
    public static ClipConfig readVision(Path file) throws EncoderException {
        var json = JsonFile.read(file);
        var vision = tower(json, "vision_config");
        return new ClipConfig(
                Transformer.read(vision, VISION), TEXT, json.integer("projection_dim", 512),
                vision.integer("image_size", 224), vision.integer("patch_size", 32), 49_408, 77,
                new EndRule.Largest()).checked(json);
    }

    /// A configuration that another file describes.
    ///
    /// @param json the file to name in errors
    public static ClipConfig of(
            JsonFile json, Transformer vision, Transformer text, int projection, int imageSize, int patchSize,
            int vocabulary, int contextLength, EndRule end) throws EncoderException {
        return new ClipConfig(vision, text, projection, imageSize, patchSize, vocabulary, contextLength, end)
                .checked(json);
    }

    private ClipConfig checked(JsonFile json) throws EncoderException {
        if (tower(json, "vision_config").integer("num_channels", 3) != 3) {
            throw json.invalid("num_channels");
        }
        if (imageSize < patchSize) {
            throw json.invalid("patch_size");
        }
        // The start and end tokens take two positions.
        if (contextLength < 3) {
            throw json.invalid("max_position_embeddings");
        }
        return this;
    }

    /// Old files describe a tower twice; the reference library then uses only the entry named `…_dict`.
    private static JsonFile tower(JsonFile json, String key) throws EncoderException {
        return json.has(key + "_dict") ? json.child(key + "_dict") : json.child(key);
    }

    /// One for each patch of a picture and one for all of it.
    int positions() {
        int side = imageSize / patchSize;
        return side * side + 1;
    }
}
