package org.frameseek.model.siglip;

import java.util.Map;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Sigmoid;
import org.frameseek.encoder.UnrelatedTexts;
import org.frameseek.engine.Compute;
import org.frameseek.engine.TorchProgram;
import org.frameseek.model.CalibrationFile;
import org.frameseek.model.Model;
import org.frameseek.model.ModelFamily;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.PictureTower;
import org.frameseek.model.Preprocessing;
import org.frameseek.model.Shapes;
import org.frameseek.model.TextTower;
import org.frameseek.model.TowerModel;
import org.frameseek.weights.WeightLoader;

/// SigLIP, and the SigLIP 2 models that take pictures of one size.
public final class SiglipFamily implements ModelFamily {
    private static final String TABLE = "text_model.embeddings.token_embedding.weight";
    /// Vocabularies of one language have a few ten thousand tokens.
    private static final int MANY_LANGUAGES = 100_000;
    private static final String HEAD = "text_model.head";

    @Override
    public boolean reads(ModelFolder folder) throws EncoderException {
        return folder.type().equals("siglip");
    }

    @Override
    public Model load(ModelFolder folder, Compute compute) throws EncoderException {
        var config = SiglipConfig.read(folder.config());
        var preprocessing = Preprocessing.read(
                folder.preprocessing(), config.imageSize(), Preprocessing.Defaults.SIGLIP);
        var program = config.text().fill(config.vision().fill(
                        TorchProgram.text(Model.class, "layers.py") + TorchProgram.text(getClass(), "siglip.py"),
                        "vision"), "text")
                .replace("${patch}", Integer.toString(config.patchSize()))
                .replace("${rescale}", Double.toString(preprocessing.rescale()));
        var checkpoint = folder.checkpoint();
        try {
            var pictures = new PictureTower(
                    program, pictureShapes(config), config.patches(), config.vision().width(), preprocessing);
            // Some checkpoints have no head, and the state itself is the vector.
            boolean head = checkpoint.tensors().containsKey(HEAD + ".weight")
                    || config.text().width() != config.vision().width();
            var calibration = calibration(folder, config, new WeightLoader(checkpoint));
            var texts = new TextTower(
                    program, TABLE, config.vocabulary(), config.text().width(), textShapes(config, head),
                    SiglipTokenizer.load(folder, config));
            return TowerModel.load(folder, checkpoint, pictures, texts, calibration, compute);
        } catch (EncoderException | RuntimeException e) {
            checkpoint.close();
            throw e;
        }
    }

    private static Calibration calibration(ModelFolder folder, SiglipConfig config, WeightLoader weights)
            throws EncoderException {
        var calibration = config.vocabulary() >= MANY_LANGUAGES
                ? CalibrationFile.read(folder, UnrelatedTexts.ENGLISH, UnrelatedTexts.CHINESE)
                : CalibrationFile.read(folder, UnrelatedTexts.ENGLISH);
        var scale = weights.number("logit_scale");
        var bias = weights.number("logit_bias");
        // The scale is stored as its logarithm.
        return scale.isPresent() && bias.isPresent()
                ? calibration.with(new Sigmoid((float) Math.exp(scale.getAsDouble()), (float) bias.getAsDouble()))
                : calibration;
    }

    private static Map<String, long[]> pictureShapes(SiglipConfig config) {
        long width = config.vision().width();
        int patch = config.patchSize();
        var head = "vision_model.head.";
        return new Shapes()
                .layer("vision_model.embeddings.patch_embedding", width, 3, patch, patch)
                .add("vision_model.embeddings.position_embedding.weight", config.patches(), width)
                .transformer("vision_model.encoder", config.vision())
                .layer("vision_model.post_layernorm", width)
                .add(head + "probe", 1, 1, width)
                .add(head + "attention.in_proj_weight", 3 * width, width)
                .add(head + "attention.in_proj_bias", 3 * width)
                .layer(head + "attention.out_proj", width, width)
                .layer(head + "layernorm", width)
                .layer(head + "mlp.fc1", config.vision().hidden(), width)
                .layer(head + "mlp.fc2", width, config.vision().hidden())
                .all();
    }

    private static Map<String, long[]> textShapes(SiglipConfig config, boolean head) {
        long width = config.text().width();
        var shapes = new Shapes()
                .add("text_model.embeddings.position_embedding.weight", config.contextLength(), width)
                .transformer("text_model.encoder", config.text())
                .layer("text_model.final_layer_norm", width);
        return (head ? shapes.layer(HEAD, config.projection(), width) : shapes).all();
    }
}
