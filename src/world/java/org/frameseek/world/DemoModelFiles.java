package org.frameseek.world;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The files beside the demo model's weights, in the Hugging Face layout.
final class DemoModelFiles {
    static final int IMAGE_SIZE = 96;
    static final float[] MEAN = {0.5f, 0.5f, 0.5f};
    static final float[] DEVIATION = {0.28f, 0.28f, 0.28f};
    static final double RESCALE = 1 / 255d;
    static final int CONTEXT = 32;
    static final String WEIGHTS = "model.safetensors";

    private static final int PATCH = 12;
    /// Patches along each edge.
    static final int SIDE = IMAGE_SIZE / PATCH;
    private static final int VISION_WIDTH = 192;
    private static final int VISION_LAYERS = 6;
    private static final int VISION_HEADS = 4;
    private static final int TEXT_WIDTH = 160;
    private static final int TEXT_LAYERS = 3;
    private static final int TEXT_HEADS = 4;
    private static final int PROJECTION = 128;

    private DemoModelFiles() {
    }

    static void write(Path folder, Vocabulary vocabulary) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), config(vocabulary));
        Files.writeString(folder.resolve("preprocessor_config.json"), preprocessor());
        Files.writeString(folder.resolve("tokenizer_config.json"), tokenizer());
        var gson = new GsonBuilder().disableHtmlEscaping().create();
        Files.writeString(folder.resolve("vocab.json"), gson.toJson(vocabulary.tokens()));
        var lines = new ArrayList<>(List.of("#version: 0.2"));
        lines.addAll(vocabulary.merges());
        Files.writeString(folder.resolve("merges.txt"), String.join("\n", lines) + "\n");
    }

    private static String config(Vocabulary vocabulary) {
        return """
                {
                  "architectures": ["CLIPModel"],
                  "model_type": "clip",
                  "projection_dim": %1$d,
                  "text_config": {
                    "model_type": "clip_text_model",
                    "vocab_size": %2$d,
                    "max_position_embeddings": %3$d,
                    "bos_token_id": %4$d,
                    "eos_token_id": %5$d,
                    "pad_token_id": %5$d,
                    %6$s
                  },
                  "vision_config": {
                    "model_type": "clip_vision_model",
                    "image_size": %8$d,
                    "patch_size": %9$d,
                    %7$s
                  }
                }
                """.formatted(
                PROJECTION, vocabulary.tokens().size(), CONTEXT, vocabulary.tokens().get(Vocabulary.START),
                vocabulary.tokens().get(Vocabulary.END), tower(TEXT_WIDTH, TEXT_LAYERS, TEXT_HEADS),
                tower(VISION_WIDTH, VISION_LAYERS, VISION_HEADS), IMAGE_SIZE, PATCH);
    }

    private static String tower(int width, int layers, int heads) {
        return """
                "hidden_size": %d,
                    "intermediate_size": %d,
                    "num_hidden_layers": %d,
                    "num_attention_heads": %d,
                    "hidden_act": "gelu",
                    "layer_norm_eps": 1e-05,
                    "projection_dim": %d""".formatted(width, 4 * width, layers, heads, PROJECTION);
    }

    private static String preprocessor() {
        return """
                {
                  "image_processor_type": "CLIPImageProcessor",
                  "do_resize": true,
                  "size": {"height": %1$d, "width": %1$d},
                  "resample": 3,
                  "do_center_crop": false,
                  "do_rescale": true,
                  "rescale_factor": %2$s,
                  "do_normalize": true,
                  "image_mean": %3$s,
                  "image_std": %4$s,
                  "do_convert_rgb": true
                }
                """.formatted(IMAGE_SIZE, RESCALE, Arrays.toString(MEAN), Arrays.toString(DEVIATION));
    }

    private static String tokenizer() {
        return """
                {
                  "tokenizer_class": "CLIPTokenizer",
                  "model_max_length": %1$d,
                  "do_lower_case": true,
                  "add_prefix_space": false,
                  "errors": "replace",
                  "bos_token": "%2$s",
                  "eos_token": "%3$s",
                  "pad_token": "%3$s",
                  "unk_token": "%3$s"
                }
                """.formatted(CONTEXT, Vocabulary.START, Vocabulary.END);
    }
}
