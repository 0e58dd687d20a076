package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShotCutsTest {
    /// A picture is a position on a line here; two differ by their distance.
    private static int[] cuts(float[] pictures) {
        var changes = new float[pictures.length];
        for (int i = 0; i < pictures.length; i++) {
            changes[i] = i == 0 ? Float.NaN : Math.abs(pictures[i] - pictures[i - 1]);
        }
        return ShotCuts.find(changes, (a, b) -> Math.abs(pictures[a] - pictures[b]));
    }

    @Test
    void findsCutsAmongNoise() {
        var random = new Random(1);
        var pictures = new float[300];
        for (int i = 0; i < 300; i++) {
            pictures[i] = (i / 60) % 2 * 0.3f + (i / 120) * 0.2f + random.nextFloat() * 0.01f;
        }
        assertArrayEquals(new int[] {60, 120, 180, 240}, cuts(pictures));
    }

    @Test
    void fastMovementIsNoCut() {
        var pictures = new float[200];
        for (int i = 0; i < 200; i++) {
            pictures[i] = i < 100 ? 0 : (i - 100) * 0.05f;
        }
        assertArrayEquals(new int[0], Arrays.stream(cuts(pictures)).filter(c -> c > 104).toArray());
    }

    @Test
    void aFlashDoesNotSplitAShot() {
        for (int length = 1; length <= 3; length++) {
            var pictures = new float[100];
            for (int i = 0; i < length; i++) {
                pictures[40 + i] = 0.9f;
            }
            for (int i = 70; i < 100; i++) {
                pictures[i] = 0.4f;
            }
            assertArrayEquals(new int[] {70}, cuts(pictures), "flash of " + length);
        }
    }

    @Test
    void veryShortShotsAreCuts() {
        var pictures = new float[60];
        for (int i = 0; i < 60; i++) {
            pictures[i] = i / 6 * 0.3f;
        }
        assertArrayEquals(IntStream.range(1, 10).map(i -> i * 6).toArray(), cuts(pictures));
    }

    @Test
    void stillEmptyAndUnknown() {
        assertArrayEquals(new int[0], cuts(new float[0]));
        assertArrayEquals(new int[0], cuts(new float[1]));
        assertArrayEquals(new int[0], cuts(new float[500]));
        var unknown = new float[50];
        Arrays.fill(unknown, 10, 20, Float.NaN);
        Arrays.fill(unknown, 20, 50, 1f);
        assertArrayEquals(new int[0], cuts(unknown));
    }
}
