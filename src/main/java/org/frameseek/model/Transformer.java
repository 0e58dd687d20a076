package org.frameseek.model;

import java.util.Set;
import org.frameseek.encoder.EncoderException;

/// The size of one transformer in config.json; missing entries take the family's default.
///
/// @param activation `quick_gelu`, `gelu` or `gelu_pytorch_tanh`
public record Transformer(int width, int hidden, int layers, int heads, String activation, double epsilon) {
    private static final Set<String> ACTIVATIONS = Set.of("quick_gelu", "gelu", "gelu_pytorch_tanh");
    /// Far more than any model has. Without a limit, refusing a hostile file could take hours.
    private static final int MOST_LAYERS = 1000;

    /// @throws EncoderException if the sizes do not fit together
    public static Transformer read(JsonFile json, Transformer defaults) throws EncoderException {
        var transformer = new Transformer(
                json.integer("hidden_size", defaults.width),
                json.integer("intermediate_size", defaults.hidden),
                json.integer("num_hidden_layers", defaults.layers),
                json.integer("num_attention_heads", defaults.heads),
                json.text("hidden_act", defaults.activation),
                json.number("layer_norm_eps", defaults.epsilon));
        return transformer.checked(json);
    }

    /// Returns this transformer if its sizes fit together.
    ///
    /// @param json the file to name in errors
    public Transformer checked(JsonFile json) throws EncoderException {
        if (layers > MOST_LAYERS) {
            throw json.invalid("num_hidden_layers");
        }
        if (!(epsilon > 0)) {
            throw json.invalid("layer_norm_eps");
        }
        if (width % heads != 0) {
            throw json.invalid("num_attention_heads");
        }
        if (!ACTIVATIONS.contains(activation)) {
            throw json.invalid("hidden_act");
        }
        return this;
    }

    /// Fills this transformer's sizes into a program's text.
    public String fill(String program, String name) {
        return program.replace("${" + name + ".layers}", Integer.toString(layers))
                .replace("${" + name + ".heads}", Integer.toString(heads))
                .replace("${" + name + ".act}", activation)
                .replace("${" + name + ".eps}", Double.toString(epsilon));
    }
}
