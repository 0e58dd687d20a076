package org.frameseek.model.speed;

import java.util.List;

/// Whether vectors may stand for exact ones: each is near its own, and each query finds the same frame.
///
/// @param exact one row per frame, each of length 1
/// @param dimension length of a row
/// @param queries vectors of length 1
record Fidelity(float[] exact, int dimension, List<float[]> queries) {
    static final double LEAST_COSINE = 0.999;
    /// Frames whose scores are nearer than this are equally good answers.
    private static final double TIE = 0.002;

    boolean of(float[] other) {
        int frames = exact.length / dimension;
        for (int frame = 0; frame < frames; frame++) {
            if (!(dot(exact, frame, other, frame) >= LEAST_COSINE)) {
                return false;
            }
        }
        for (var query : queries) {
            int found = best(other, query);
            if (dot(exact, best(exact, query), query, 0) - dot(exact, found, query, 0) > TIE) {
                return false;
            }
        }
        return true;
    }

    private int best(float[] rows, float[] query) {
        int best = 0;
        for (int frame = 1; frame < rows.length / dimension; frame++) {
            if (dot(rows, frame, query, 0) > dot(rows, best, query, 0)) {
                best = frame;
            }
        }
        return best;
    }

    private double dot(float[] one, int row, float[] other, int otherRow) {
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += (double) one[row * dimension + i] * other[otherRow * dimension + i];
        }
        return sum;
    }
}
