package org.frameseek.world;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;
import org.frameseek.world.HostWeights.Parameter;

/// Muon (Jordan and others, 2024): momentum whose update matrix is made nearly orthogonal, so that rare
/// directions, such as one thing's shape, are learned as fast as common ones, such as the sky's colour.
/// Only for the matrices inside a tower.
final class Muon {
    private static final float MOMENTUM = 0.95f;
    /// Scales an update's entries to about the size of Adam's (Liu and others, 2025).
    private static final double SIZE = 0.4;
    private static final double DECAY = 0.05;
    private static final int ITERATIONS = 5;
    /// Coefficients of the polynomial that drives all singular values towards 1.
    private static final float[] QUINTIC = {3.4445f, -4.7750f, 2.0315f};

    private final Map<String, float[]> momenta = new HashMap<>();
    private final NDManager manager;

    Muon(NDManager manager) {
        this.manager = manager;
    }

    void update(String name, Parameter parameter, float[] gradient, double rate) {
        float[] momentum = momenta.computeIfAbsent(name, key -> new float[gradient.length]);
        var ahead = new float[gradient.length];
        for (int i = 0; i < gradient.length; i++) {
            momentum[i] = MOMENTUM * momentum[i] + (1 - MOMENTUM) * gradient[i];
            ahead[i] = MOMENTUM * momentum[i] + (1 - MOMENTUM) * gradient[i];
        }
        long rows = parameter.shape()[0];
        long columns = parameter.shape()[1];
        float[] direction = orthogonal(ahead, rows, columns);
        float pace = (float) (rate * SIZE * Math.sqrt(Math.max(rows, columns)));
        float keep = (float) (1 - rate * DECAY);
        float[] values = parameter.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * keep - pace * direction[i];
        }
    }

    private float[] orthogonal(float[] matrix, long rows, long columns) {
        try (var scratch = manager.newSubManager()) {
            var x = scratch.create(matrix, new Shape(rows, columns));
            boolean tall = rows > columns;
            x = tall ? x.transpose() : x;
            x = x.div(x.norm().add(1e-12f));
            for (int i = 0; i < ITERATIONS; i++) {
                NDArray square = x.matMul(x.transpose());
                NDArray mixed = square.mul(QUINTIC[1]).add(square.matMul(square).mul(QUINTIC[2]));
                x = x.mul(QUINTIC[0]).add(mixed.matMul(x));
            }
            return (tall ? x.transpose() : x).toFloatArray();
        }
    }
}
