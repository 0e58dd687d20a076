package org.frameseek.model;

import java.util.LinkedHashMap;
import java.util.Map;

/// Collects the weights that a program needs, in fingerprint order.
public final class Shapes {
    private final Map<String, long[]> shapes = new LinkedHashMap<>();

    public Shapes add(String name, long... shape) {
        shapes.put(name, shape);
        return this;
    }

    /// A weight and a bias.
    public Shapes layer(String name, long... shape) {
        return add(name + ".weight", shape).add(name + ".bias", shape[0]);
    }

    /// The layers of a transformer under CLIP's names.
    public Shapes transformer(String name, Transformer transformer) {
        long width = transformer.width();
        for (int i = 0; i < transformer.layers(); i++) {
            var block = name + ".layers." + i + ".";
            layer(block + "layer_norm1", width);
            for (var projection : new String[] {"q_proj", "k_proj", "v_proj", "out_proj"}) {
                layer(block + "self_attn." + projection, width, width);
            }
            layer(block + "layer_norm2", width);
            layer(block + "mlp.fc1", transformer.hidden(), width);
            layer(block + "mlp.fc2", width, transformer.hidden());
        }
        return this;
    }

    public Map<String, long[]> all() {
        return shapes;
    }
}
