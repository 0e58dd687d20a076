package org.frameseek.model.siglip;

import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.JsonFile;
import org.frameseek.model.Transformer;

/// The architecture of a SigLIP checkpoint in `config.json`; missing entries take the reference library's defaults.
///
/// @param projection length of a text's vector, which must equal the picture tower's width
record SiglipConfig(
        Transformer vision, Transformer text, int imageSize, int patchSize, int vocabulary, int contextLength,
        int projection) {
    private static final Transformer BASE = new Transformer(768, 3072, 12, 12, "gelu_pytorch_tanh", 1e-6);

    static SiglipConfig read(Path file) throws EncoderException {
        var json = JsonFile.read(file);
        var text = json.child("text_config");
        var vision = json.child("vision_config");
        var words = Transformer.read(text, BASE);
        var config = new SiglipConfig(
                Transformer.read(vision, BASE),
                words,
                vision.integer("image_size", 224),
                vision.integer("patch_size", 16),
                text.integer("vocab_size", 32_000),
                text.integer("max_position_embeddings", 64),
                text.integer("projection_size", words.width()));
        if (vision.integer("num_channels", 3) != 3) {
            throw json.invalid("num_channels");
        }
        if (config.imageSize < config.patchSize) {
            throw json.invalid("patch_size");
        }
        if (config.contextLength < 2) {
            throw json.invalid("max_position_embeddings");
        }
        if (config.projection != config.vision.width()) {
            throw json.invalid("projection_size");
        }
        return config;
    }

    int patches() {
        int side = imageSize / patchSize;
        return side * side;
    }
}
