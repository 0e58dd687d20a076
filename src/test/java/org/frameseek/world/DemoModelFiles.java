package org.frameseek.world;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The files of the demo model's folder beside its weights, as Hugging Face lays them out.
final class DemoModelFiles {
    static final int IMAGE_SIZE = 96;
    static final float[] MEAN = {0.5f, 0.5f, 0.5f};
    static final float[] DEVIATION = {0.28f, 0.28f, 0.28f};
    static final double RESCALE = 1 / 255d;
    static final int CONTEXT = 32;
    static final String WEIGHTS = "model.safetensors";

    private static final int PATCH = 12;
    private static final int VISION_WIDTH = 192;
    private static final int VISION_LAYERS = 7;
    private static final int VISION_HEADS = 4;
    private static final int TEXT_WIDTH = 160;
    private static final int TEXT_LAYERS = 3;
    private static final int TEXT_HEADS = 4;
    private static final int PROJECTION = 128;

    private DemoModelFiles() {
    }

    static void write(Path folder, Vocabulary vocabulary) throws IOException {
        Files.createDirectories(folder);
        json(folder.resolve("config.json"), config(vocabulary));
        json(folder.resolve("preprocessor_config.json"), preprocessor());
        json(folder.resolve("tokenizer_config.json"), Map.of(
                "tokenizer_class", "CLIPTokenizer", "do_lower_case", true, "add_prefix_space", false, "errors", "replace",
                "model_max_length", CONTEXT, "bos_token", Vocabulary.START, "eos_token", Vocabulary.END,
                "pad_token", Vocabulary.END, "unk_token", Vocabulary.END));
        json(folder.resolve("vocab.json"), vocabulary.tokens());
        var lines = new ArrayList<>(List.of("#version: 0.2"));
        lines.addAll(vocabulary.merges());
        Files.writeString(folder.resolve("merges.txt"), String.join("\n", lines) + "\n");
    }

    private static Map<String, Object> config(Vocabulary vocabulary) {
        int start = vocabulary.tokens().get(Vocabulary.START);
        int end = vocabulary.tokens().get(Vocabulary.END);
        return Map.of(
                "architectures", List.of("CLIPModel"),
                "model_type", "clip",
                "projection_dim", PROJECTION,
                "logit_scale_init_value", 2.6592,
                "text_config", Map.ofEntries(
                        Map.entry("model_type", "clip_text_model"), Map.entry("vocab_size", vocabulary.tokens().size()),
                        Map.entry("hidden_size", TEXT_WIDTH), Map.entry("intermediate_size", 4 * TEXT_WIDTH),
                        Map.entry("num_hidden_layers", TEXT_LAYERS), Map.entry("num_attention_heads", TEXT_HEADS),
                        Map.entry("max_position_embeddings", CONTEXT), Map.entry("projection_dim", PROJECTION),
                        Map.entry("hidden_act", "gelu"), Map.entry("layer_norm_eps", 1e-5),
                        Map.entry("bos_token_id", start), Map.entry("eos_token_id", end),
                        Map.entry("pad_token_id", end)),
                "vision_config", Map.of(
                        "model_type", "clip_vision_model", "image_size", IMAGE_SIZE, "patch_size", PATCH,
                        "hidden_size", VISION_WIDTH, "intermediate_size", 4 * VISION_WIDTH,
                        "num_hidden_layers", VISION_LAYERS, "num_attention_heads", VISION_HEADS,
                        "projection_dim", PROJECTION, "hidden_act", "gelu", "layer_norm_eps", 1e-5));
    }

    private static Map<String, Object> preprocessor() {
        return Map.of(
                "image_processor_type", "CLIPImageProcessor",
                "do_resize", true, "size", Map.of("height", IMAGE_SIZE, "width", IMAGE_SIZE), "resample", 3,
                "do_center_crop", false, "do_rescale", true, "rescale_factor", RESCALE,
                "do_normalize", true, "image_mean", MEAN, "image_std", DEVIATION, "do_convert_rgb", true);
    }

    private static void json(Path file, Object content) throws IOException {
        var gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        Files.writeString(file, gson.toJson(content instanceof Map<?, ?> map ? sorted(map) : content) + "\n");
    }

    /// In a fixed order: maps of constants have none, and the files are compared from run to run.
    private static Map<?, ?> sorted(Map<?, ?> map) {
        if (map instanceof java.util.LinkedHashMap) {
            return map;
        }
        var sorted = new java.util.TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put((String) key, value instanceof Map<?, ?> inner ? sorted(inner) : value));
        return sorted;
    }
}
