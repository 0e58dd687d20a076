package org.frameseek.model.bert;

import java.util.HashMap;
import java.util.Map;
import org.frameseek.engine.TorchProgram;
import org.frameseek.model.Model;
import org.frameseek.model.Shapes;
import org.frameseek.model.TextTower;
import org.frameseek.model.Tokenizer;
import org.frameseek.model.Transformer;
import org.frameseek.weights.RenamedCheckpoint.Origin;
import org.frameseek.weights.RenamedCheckpoint.Whole;

/// A BERT text tower.
///
/// @param types rows of the token type table, 0 if there is none
/// @param pooling the state that represents a text
/// @param projection length of a vector
public record BertTower(
        Transformer transformer, int vocabulary, int positions, int types, Pooling pooling, int projection) {
    /// The state that represents a text.
    public enum Pooling { FIRST, MEAN }

    private static final String TABLE = "text_model.embeddings.token_embedding.weight";
    private static final String TYPES = "text_model.embeddings.token_type_embedding.weight";
    private static final String POSITIONS = "text_model.embeddings.position_embedding.weight";
    private static final String NORM = "text_model.embeddings.layer_norm";
    private static final String LAYERS = "text_model.encoder.layers.";
    private static final String PROJECTION = "text_projection.weight";

    public TextTower tower(Tokenizer tokenizer) {
        var program = transformer.fill(
                        TorchProgram.text(Model.class, "layers.py") + TorchProgram.text(BertTower.class, "bert.py"),
                        "text")
                .replace("${mean}", pooling == Pooling.MEAN ? "True" : "False");
        return new TextTower(program, TABLE, vocabulary, transformer.width(), shapes(), tokenizer);
    }

    private Map<String, long[]> shapes() {
        long width = transformer.width();
        var shapes = new Shapes().add(POSITIONS, positions, width);
        if (types > 0) {
            shapes.add(TYPES, types, width);
        }
        return shapes.layer(NORM, width)
                .transformer("text_model.encoder", transformer)
                .add(PROJECTION, projection, width)
                .all();
    }

    /// Maps the weights of a checkpoint with BERT's own names.
    public Map<String, Origin> bertNames(String prefix) {
        var origins = embeddings(prefix + "embeddings.");
        origins.put(TYPES, new Whole(prefix + "embeddings.token_type_embeddings.weight"));
        origins.put(PROJECTION, new Whole(PROJECTION));
        for (int i = 0; i < transformer.layers(); i++) {
            var from = prefix + "encoder.layer." + i + ".";
            var to = LAYERS + i + ".";
            layer(origins, to + "self_attn.q_proj", from + "attention.self.query");
            layer(origins, to + "self_attn.k_proj", from + "attention.self.key");
            layer(origins, to + "self_attn.v_proj", from + "attention.self.value");
            layer(origins, to + "self_attn.out_proj", from + "attention.output.dense");
            layer(origins, to + "layer_norm1", from + "attention.output.LayerNorm");
            layer(origins, to + "mlp.fc1", from + "intermediate.dense");
            layer(origins, to + "mlp.fc2", from + "output.dense");
            layer(origins, to + "layer_norm2", from + "output.LayerNorm");
        }
        return origins;
    }

    /// Maps the weights of a checkpoint with DistilBERT's own names; the projection is stored elsewhere.
    public Map<String, Origin> distilbertNames(String prefix) {
        var origins = embeddings(prefix + "embeddings.");
        for (int i = 0; i < transformer.layers(); i++) {
            var from = prefix + "transformer.layer." + i + ".";
            var to = LAYERS + i + ".";
            layer(origins, to + "self_attn.q_proj", from + "attention.q_lin");
            layer(origins, to + "self_attn.k_proj", from + "attention.k_lin");
            layer(origins, to + "self_attn.v_proj", from + "attention.v_lin");
            layer(origins, to + "self_attn.out_proj", from + "attention.out_lin");
            layer(origins, to + "layer_norm1", from + "sa_layer_norm");
            layer(origins, to + "mlp.fc1", from + "ffn.lin1");
            layer(origins, to + "mlp.fc2", from + "ffn.lin2");
            layer(origins, to + "layer_norm2", from + "output_layer_norm");
        }
        return origins;
    }

    private static Map<String, Origin> embeddings(String from) {
        var origins = new HashMap<String, Origin>();
        origins.put(TABLE, new Whole(from + "word_embeddings.weight"));
        origins.put(POSITIONS, new Whole(from + "position_embeddings.weight"));
        layer(origins, NORM, from + "LayerNorm");
        return origins;
    }

    private static void layer(Map<String, Origin> origins, String to, String from) {
        origins.put(to + ".weight", new Whole(from + ".weight"));
        origins.put(to + ".bias", new Whole(from + ".bias"));
    }
}
