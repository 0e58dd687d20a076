package org.frameseek.model.chinese;

import java.util.HashMap;
import java.util.Map;
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
import org.frameseek.model.bert.BertTokenizer;
import org.frameseek.model.bert.BertTower;
import org.frameseek.model.bert.BertTower.Pooling;
import org.frameseek.model.clip.ClipConfig;
import org.frameseek.model.clip.ClipTowers;
import org.frameseek.weights.Checkpoint;
import org.frameseek.weights.RenamedCheckpoint;
import org.frameseek.weights.RenamedCheckpoint.Origin;
import org.frameseek.weights.RenamedCheckpoint.Whole;

/// Chinese-CLIP.
public final class ChineseClipFamily implements ModelFamily {
    private static final Transformer BERT = new Transformer(768, 3072, 12, 12, "gelu", 1e-12);
    /// Number of tokens that the model was trained on. The position table is longer, and files may omit the limit.
    private static final int LIMIT = 52;

    @Override
    public boolean reads(ModelFolder folder) throws EncoderException {
        return folder.type().equals("chinese_clip");
    }

    @Override
    public Model load(ModelFolder folder, Compute compute) throws EncoderException {
        var config = ClipConfig.readVision(folder.config());
        var tower = tower(JsonFile.read(folder.config()), config.projection());
        var preprocessing = Preprocessing.read(
                folder.preprocessing(), config.imageSize(), Preprocessing.Defaults.SQUASHED_CLIP);
        var checkpoint = folder.checkpoint();
        try {
            var tokenizer = BertTokenizer.load(
                    folder, true, tower.vocabulary(), Math.min(LIMIT, tower.positions()));
            return TowerModel.load(folder, renamed(checkpoint, tower), ClipTowers.pictures(config, preprocessing),
                    tower.tower(tokenizer), CalibrationFile.read(folder, UnrelatedTexts.CHINESE), compute);
        } catch (EncoderException | RuntimeException e) {
            checkpoint.close();
            throw e;
        }
    }

    private static BertTower tower(JsonFile json, int projection) throws EncoderException {
        var text = json.child("text_config");
        return new BertTower(
                Transformer.read(text, BERT),
                text.integer("vocab_size", 30_522),
                text.integer("max_position_embeddings", 512),
                text.integer("type_vocab_size", 2),
                Pooling.FIRST,
                projection);
    }

    private static Checkpoint renamed(Checkpoint checkpoint, BertTower tower) {
        Map<String, Origin> origins = new HashMap<>();
        for (var name : checkpoint.tensors().keySet()) {
            origins.put(name, new Whole(name));
        }
        origins.putAll(tower.bertNames("text_model."));
        return new RenamedCheckpoint(checkpoint, origins);
    }
}
