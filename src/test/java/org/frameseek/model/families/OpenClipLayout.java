package org.frameseek.model.families;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Converts a model in the layout of Hugging Face to OpenCLIP's names and configuration.
final class OpenClipLayout {
    private static final String[][] NAMES = {
        {"vision_model.embeddings.class_embedding", "visual.class_embedding"},
        {"vision_model.embeddings.patch_embedding", "visual.conv1"},
        {"vision_model.embeddings.position_embedding.weight", "visual.positional_embedding"},
        {"vision_model.pre_layrnorm", "visual.ln_pre"},
        {"vision_model.post_layernorm", "visual.ln_post"},
        {"vision_model.encoder.layers.", "visual.transformer.resblocks."},
        {"visual_projection.weight", "visual.proj"},
        {"text_model.embeddings.token_embedding", "token_embedding"},
        {"text_model.embeddings.position_embedding.weight", "positional_embedding"},
        {"text_model.encoder.layers.", "transformer.resblocks."},
        {"text_model.final_layer_norm", "ln_final"},
        {"text_projection.weight", "text_projection"},
        {"layer_norm1", "ln_1"}, {"layer_norm2", "ln_2"}, {"self_attn", "attn"}, {"mlp.fc1", "mlp.c_fc"},
        {"mlp.fc2", "mlp.c_proj"}};

    private OpenClipLayout() {
    }

    static String rename(String name) {
        for (var pair : NAMES) {
            name = name.replace(pair[0], pair[1]);
        }
        return name;
    }

    static String config(Path hub, Map<String, long[]> shapes) throws IOException {
        var source = JsonParser.parseString(Files.readString(hub.resolve("config.json"))).getAsJsonObject();
        var prepare = JsonParser.parseString(Files.readString(hub.resolve("preprocessor_config.json")))
                .getAsJsonObject();
        var vision = tower(source.getAsJsonObject("vision_config"));
        var from = source.getAsJsonObject("vision_config");
        vision.add("image_size", from.get("image_size"));
        vision.add("patch_size", from.get("patch_size"));
        vision.addProperty("head_width",
                from.get("hidden_size").getAsInt() / from.get("num_attention_heads").getAsInt());
        var words = source.getAsJsonObject("text_config");
        var text = tower(words);
        text.add("heads", words.get("num_attention_heads"));
        text.addProperty("context_length", shapes.get("positional_embedding")[0]);
        text.addProperty("vocab_size", shapes.get("token_embedding.weight")[0]);
        var model = new JsonObject();
        model.add("embed_dim", source.get("projection_dim"));
        model.add("vision_cfg", vision);
        model.add("text_cfg", text);
        model.addProperty("quick_gelu", from.get("hidden_act").getAsString().equals("quick_gelu"));
        var preprocess = new JsonObject();
        preprocess.add("mean", prepare.get("image_mean"));
        preprocess.add("std", prepare.get("image_std"));
        var all = new JsonObject();
        all.add("model_cfg", model);
        all.add("preprocess_cfg", preprocess);
        return all.toString();
    }

    private static JsonObject tower(JsonObject config) {
        var tower = new JsonObject();
        tower.add("width", config.get("hidden_size"));
        tower.add("layers", config.get("num_hidden_layers"));
        tower.addProperty("mlp_ratio",
                config.get("intermediate_size").getAsDouble() / config.get("hidden_size").getAsInt());
        return tower;
    }
}
