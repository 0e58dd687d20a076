package org.frameseek.model.clip;

import java.util.Map;
import org.frameseek.engine.TorchProgram;
import org.frameseek.model.Model;
import org.frameseek.model.PictureTower;
import org.frameseek.model.Preprocessing;
import org.frameseek.model.Shapes;
import org.frameseek.model.TextTower;
import org.frameseek.model.Tokenizer;

/// CLIP's two towers for one architecture.
public final class ClipTowers {
    private static final String TABLE = "text_model.embeddings.token_embedding.weight";

    private ClipTowers() {
    }

    public static PictureTower pictures(ClipConfig config, Preprocessing preprocessing) {
        var program = program(config).replace("${rescale}", Double.toString(preprocessing.rescale()));
        return new PictureTower(
                program, pictureShapes(config), config.positions(), config.projection(), preprocessing);
    }

    public static TextTower texts(ClipConfig config, Tokenizer tokenizer) {
        var program = program(config).replace("${rescale}", "1.");
        return new TextTower(
                program, TABLE, config.vocabulary(), config.text().width(), textShapes(config), tokenizer);
    }

    private static String program(ClipConfig config) {
        var text = TorchProgram.text(Model.class, "layers.py") + TorchProgram.text(ClipTowers.class, "clip.py");
        return config.text().fill(config.vision().fill(text, "vision"), "text")
                .replace("${patch}", Integer.toString(config.patchSize()));
    }

    /// Every weight of both towers, with its shape.
    public static Map<String, long[]> shapes(ClipConfig config) {
        var all = new Shapes();
        pictureShapes(config).forEach(all::add);
        all.add(TABLE, config.vocabulary(), config.text().width());
        textShapes(config).forEach(all::add);
        return all.all();
    }

    private static Map<String, long[]> pictureShapes(ClipConfig config) {
        long width = config.vision().width();
        int patch = config.patchSize();
        return new Shapes()
                .add("vision_model.embeddings.class_embedding", width)
                .add("vision_model.embeddings.patch_embedding.weight", width, 3, patch, patch)
                .add("vision_model.embeddings.position_embedding.weight", config.positions(), width)
                // The spelling of the reference library.
                .layer("vision_model.pre_layrnorm", width)
                .transformer("vision_model.encoder", config.vision())
                .layer("vision_model.post_layernorm", width)
                .add("visual_projection.weight", config.projection(), width)
                .all();
    }

    private static Map<String, long[]> textShapes(ClipConfig config) {
        long width = config.text().width();
        return new Shapes()
                .add("text_model.embeddings.position_embedding.weight", config.contextLength(), width)
                .transformer("text_model.encoder", config.text())
                .layer("text_model.final_layer_norm", width)
                .add("text_projection.weight", config.projection(), width)
                .all();
    }
}
