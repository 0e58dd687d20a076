package org.frameseek.model.openclip;

import java.util.HashMap;
import java.util.Map;
import org.frameseek.model.clip.ClipConfig;
import org.frameseek.weights.RenamedCheckpoint.Origin;
import org.frameseek.weights.RenamedCheckpoint.Third;
import org.frameseek.weights.RenamedCheckpoint.Transposed;
import org.frameseek.weights.RenamedCheckpoint.Whole;

/// Maps CLIP's weights to OpenCLIP's names.
final class OpenClipNames {
    private static final String[] PARTS = {"q_proj", "k_proj", "v_proj"};

    private final Map<String, Origin> origins = new HashMap<>();

    private OpenClipNames() {
    }

    static Map<String, Origin> of(ClipConfig config) {
        var names = new OpenClipNames();
        var picture = "vision_model.embeddings.";
        names.whole(picture + "class_embedding", "visual.class_embedding");
        names.whole(picture + "patch_embedding.weight", "visual.conv1.weight");
        names.whole(picture + "position_embedding.weight", "visual.positional_embedding");
        names.layer("vision_model.pre_layrnorm", "visual.ln_pre");
        names.blocks("vision_model.encoder.layers.", "visual.transformer.resblocks.", config.vision().layers());
        names.layer("vision_model.post_layernorm", "visual.ln_post");
        names.origins.put("visual_projection.weight", new Transposed("visual.proj"));
        var text = "text_model.embeddings.";
        names.whole(text + "token_embedding.weight", "token_embedding.weight");
        names.whole(text + "position_embedding.weight", "positional_embedding");
        names.blocks("text_model.encoder.layers.", "transformer.resblocks.", config.text().layers());
        names.layer("text_model.final_layer_norm", "ln_final");
        names.origins.put("text_projection.weight", new Transposed("text_projection"));
        names.whole("logit_scale", "logit_scale");
        return names.origins;
    }

    private void whole(String to, String from) {
        origins.put(to, new Whole(from));
    }

    private void layer(String to, String from) {
        whole(to + ".weight", from + ".weight");
        whole(to + ".bias", from + ".bias");
    }

    private void blocks(String to, String from, int layers) {
        for (int i = 0; i < layers; i++) {
            var block = to + i + ".";
            var source = from + i + ".";
            layer(block + "layer_norm1", source + "ln_1");
            for (int part = 0; part < PARTS.length; part++) {
                origins.put(block + "self_attn." + PARTS[part] + ".weight",
                        new Third(source + "attn.in_proj_weight", part));
                origins.put(block + "self_attn." + PARTS[part] + ".bias",
                        new Third(source + "attn.in_proj_bias", part));
            }
            layer(block + "self_attn.out_proj", source + "attn.out_proj");
            layer(block + "layer_norm2", source + "ln_2");
            layer(block + "mlp.fc1", source + "mlp.c_fc");
            layer(block + "mlp.fc2", source + "mlp.c_proj");
        }
    }
}
