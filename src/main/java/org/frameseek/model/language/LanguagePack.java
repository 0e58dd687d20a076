package org.frameseek.model.language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.UnrelatedTexts;
import org.frameseek.engine.Compute;
import org.frameseek.model.CalibrationFile;
import org.frameseek.model.JsonFile;
import org.frameseek.model.Model;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.TorchTexts;
import org.frameseek.model.Transformer;
import org.frameseek.model.bert.BertTokenizer;
import org.frameseek.model.bert.BertTower;
import org.frameseek.model.bert.BertTower.Pooling;
import org.frameseek.weights.Checkpoint;
import org.frameseek.weights.JoinedCheckpoint;
import org.frameseek.weights.RenamedCheckpoint;
import org.frameseek.weights.RenamedCheckpoint.Whole;
import org.frameseek.weights.SafeTensorsCheckpoint;
import org.frameseek.weights.TorchCheckpoint;

/// A language pack folder saved by sentence-transformers: a DistilBERT and, in `2_Dense`, the matrix that maps its
/// vectors into the pictures' space.
public record LanguagePack(ModelFolder folder) {
    private static final String DENSE = "2_Dense";
    private static final int LIMIT = 128;

    /// Whether the folder holds a language pack.
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve("modules.json")) && Files.isDirectory(folder.resolve(DENSE));
    }

    /// The model with this pack's text tower instead of its own. The result closes the model; this call does not.
    ///
    /// @throws EncoderException if the pack is incomplete or damaged, or its vectors have another length
    public Model over(Model pictures, Compute compute) throws EncoderException {
        var json = JsonFile.read(folder.config());
        int projection = JsonFile.read(folder.file(DENSE).resolve("config.json"))
                .integer("out_features", pictures.dimension());
        if (projection != pictures.dimension()) {
            throw new EncoderException(
                    "model.pack-dimension", folder.folder(), null, pictures.identity().model(), projection,
                    pictures.dimension());
        }
        var tower = tower(json, projection);
        var checkpoint = renamed(new JoinedCheckpoint(folder.checkpoint(), dense()), tower);
        try {
            var tokenizer = BertTokenizer.load(folder, false, tower.vocabulary(), limit(tower));
            var texts = TorchTexts.load(
                    tower.tower(tokenizer), checkpoint, compute, pictures.identity(),
                    CalibrationFile.read(folder, UnrelatedTexts.ENGLISH, UnrelatedTexts.CHINESE));
            return new ModelWithPack(pictures, texts);
        } catch (EncoderException | RuntimeException e) {
            checkpoint.close();
            throw e;
        }
    }

    private int limit(BertTower tower) throws EncoderException {
        int limit = folder.has("sentence_bert_config.json")
                ? JsonFile.read(folder.file("sentence_bert_config.json")).integer("max_seq_length", LIMIT)
                : LIMIT;
        return Math.min(limit, tower.positions());
    }

    private static BertTower tower(JsonFile json, int projection) throws EncoderException {
        var transformer = new Transformer(
                json.integer("dim", 768), json.integer("hidden_dim", 3072), json.integer("n_layers", 6),
                json.integer("n_heads", 12), json.text("activation", "gelu"), 1e-12).checked(json);
        return new BertTower(
                transformer, json.integer("vocab_size", 30_522), json.integer("max_position_embeddings", 512), 0,
                Pooling.MEAN, projection);
    }

    private Checkpoint dense() throws EncoderException {
        var safe = folder.file(DENSE).resolve("model.safetensors");
        return Files.isRegularFile(safe)
                ? SafeTensorsCheckpoint.open(List.of(safe))
                : TorchCheckpoint.open(folder.file(DENSE).resolve("pytorch_model.bin"));
    }

    private static Checkpoint renamed(Checkpoint checkpoint, BertTower tower) {
        boolean prefixed = checkpoint.tensors().containsKey("distilbert.embeddings.word_embeddings.weight");
        Map<String, RenamedCheckpoint.Origin> origins = tower.distilbertNames(prefixed ? "distilbert." : "");
        origins.put("text_projection.weight", new Whole("linear.weight"));
        return new RenamedCheckpoint(checkpoint, origins);
    }
}
