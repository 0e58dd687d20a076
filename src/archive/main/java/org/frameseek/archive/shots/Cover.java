package org.frameseek.archive.shots;

import java.util.Arrays;

/// Chooses a few frames of a shot that stand for all of them: a question's best score among the chosen is close to the
/// best of the shot. An average would lose the one frame that matters.
///
/// Greedy k-center: the first frame, then always the frame that the chosen ones cover worst.
///
/// @param most frames to choose at most
/// @param likeness cosine to a chosen frame at which a frame counts as covered
record Cover(int most, float likeness) {
    /// @param vectors of unit length
    /// @return positions of the chosen vectors, in the order of choice; empty if there are none
    int[] choose(float[][] vectors) {
        var chosen = new int[Math.min(most, vectors.length)];
        var nearest = new float[vectors.length];
        Arrays.fill(nearest, -2);
        int next = 0;
        for (int count = 0; count < chosen.length; count++) {
            chosen[count] = next;
            next = add(vectors, vectors[next], nearest);
            if (nearest[next] >= likeness) {
                return Arrays.copyOf(chosen, count + 1);
            }
        }
        return chosen;
    }

    /// @param nearest likeness of each vector to the nearest chosen one
    /// @return the vector that is covered worst
    private static int add(float[][] vectors, float[] chosen, float[] nearest) {
        int worst = 0;
        for (int i = 0; i < vectors.length; i++) {
            nearest[i] = Math.max(nearest[i], dot(vectors[i], chosen));
            if (nearest[i] < nearest[worst]) {
                worst = i;
            }
        }
        return worst;
    }

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
