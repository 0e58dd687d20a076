package org.frameseek.search;

import java.util.Arrays;

/// A vector cut in the middle for fast dot products. The JIT compiler makes vector instructions of loops that read
/// several arrays at one place and keep the products, the widening of halves included. It cannot do so for a running
/// sum, whose order is fixed, and not for two places of one array.
final class SplitVector {
    final float[] front;
    /// As long as the front; ends with a 0 if the dimension is odd.
    final float[] back;

    SplitVector(int dimension) {
        front = new float[Math.ceilDiv(dimension, 2)];
        back = new float[front.length];
    }

    static SplitVector of(float[] vector) {
        var split = new SplitVector(vector.length);
        System.arraycopy(vector, 0, split.front, 0, split.front.length);
        System.arraycopy(vector, split.front.length, split.back, 0, vector.length - split.front.length);
        return split;
    }

    /// The whole vector again.
    float[] joined(int dimension) {
        var vector = Arrays.copyOf(front, dimension);
        System.arraycopy(back, 0, vector, front.length, dimension - front.length);
        return vector;
    }

    void clear() {
        Arrays.fill(front, 0);
        Arrays.fill(back, 0);
    }

    float dot(SplitVector other) {
        return dot(other, new float[front.length]);
    }

    /// @param products scratch space, as long as the front
    float dot(SplitVector other, float[] products) {
        multiply(front, back, other.front, other.back, products);
        return sum(products);
    }

    private static void multiply(
            float[] front, float[] back, float[] otherFront, float[] otherBack, float[] products) {
        for (int i = 0; i < products.length; i++) {
            products[i] = front[i] * otherFront[i] + back[i] * otherBack[i];
        }
    }

    /// Eight running sums wait for each other an eighth as long as one.
    static float sum(float[] values) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int i = 0;
        for (; i + 7 < values.length; i += 8) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
            e += values[i + 4];
            f += values[i + 5];
            g += values[i + 6];
            h += values[i + 7];
        }
        for (; i < values.length; i++) {
            a += values[i];
        }
        return a + b + (c + d) + (e + f + (g + h));
    }
}
