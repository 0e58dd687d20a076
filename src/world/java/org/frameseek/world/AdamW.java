package org.frameseek.world;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.frameseek.world.HostWeights.Parameter;

/// AdamW (Loshchilov and Hutter, 2019). Matrices decay, vectors do not.
final class AdamW {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.98;
    private static final double EPSILON = 1e-6;
    private static final double DECAY = 0.05;

    private final Map<String, float[]> means = new HashMap<>();
    private final Map<String, float[]> squares = new HashMap<>();
    private int step;

    /// Shortens a gradient that is longer than `longest` as a whole.
    ///
    /// @return its length before
    static double limit(Collection<float[]> gradient, double longest) {
        double length = Math.sqrt(gradient.stream().mapToDouble(AdamW::squareSum).sum());
        float share = (float) Math.min(1, longest / (length + 1e-12));
        for (var part : gradient) {
            for (int i = 0; i < part.length; i++) {
                part[i] *= share;
            }
        }
        return length;
    }

    /// Must be called once before each step's updates.
    void begin() {
        step++;
    }

    void update(String name, Parameter parameter, float[] gradient, double rate) {
        float[] values = parameter.values();
        float[] mean = means.computeIfAbsent(name, key -> new float[values.length]);
        float[] square = squares.computeIfAbsent(name, key -> new float[values.length]);
        float pace = (float) (rate / (1 - Math.pow(BETA1, step)));
        float spread = (float) (1 / (1 - Math.pow(BETA2, step)));
        float keep = parameter.shape().length > 1 ? (float) (1 - rate * DECAY) : 1;
        for (int i = 0; i < values.length; i++) {
            mean[i] = (float) BETA1 * mean[i] + (float) (1 - BETA1) * gradient[i];
            square[i] = (float) BETA2 * square[i] + (float) (1 - BETA2) * gradient[i] * gradient[i];
            values[i] = values[i] * keep - pace * mean[i] / ((float) Math.sqrt(square[i] * spread) + (float) EPSILON);
        }
    }

    private static double squareSum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }
}
