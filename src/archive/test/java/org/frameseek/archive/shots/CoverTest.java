package org.frameseek.archive.shots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.frameseek.search.UnitVector;
import org.junit.jupiter.api.Test;

/// The frames that stand for a shot.
class CoverTest {
    private static final int DIMENSION = 32;

    private static float[] near(float[] centre, float noise, Random random) {
        var vector = centre.clone();
        for (int i = 0; i < vector.length; i++) {
            vector[i] += noise * (float) random.nextGaussian();
        }
        return UnitVector.along(vector).values();
    }

    private static float[] any(Random random) {
        return near(new float[DIMENSION], 1, random);
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /// An average of the shot would lose it.
    @Test
    void keepsTheOneFrameThatDiffers() {
        var random = new Random(1);
        var usual = any(random);
        var vectors = new float[100][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = near(usual, 0.01f, random);
        }
        vectors[63] = any(random);
        assertArrayEquals(new int[] {0, 63}, new Cover(2, 0.999f).choose(vectors));
    }

    @Test
    void stopsWhenEveryFrameIsCovered() {
        var random = new Random(2);
        var one = any(random);
        var other = any(random);
        var vectors = new float[40][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = near(i < 20 ? one : other, 0.005f, random);
        }
        var chosen = new Cover(8, 0.95f).choose(vectors);
        assertTrue(chosen.length == 2 && chosen[0] < 20 && chosen[1] >= 20, Arrays.toString(chosen));
        for (var vector : vectors) {
            assertTrue(Arrays.stream(chosen).anyMatch(frame -> dot(vector, vectors[frame]) >= 0.95));
        }
    }

    @Test
    void aShotWithoutFramesHasNone() {
        assertArrayEquals(new int[0], new Cover(8, 0.95f).choose(new float[0][]));
    }
}
