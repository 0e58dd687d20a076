package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeatColumnsTest {
    private static final float NONE = Float.NaN;

    @Test
    void eachColumnIsTheMaximumOfItsFrames() {
        float[] heat = {0.1f, 0.9f, 0.3f, 0.2f, NONE, 0.4f, NONE, NONE};
        assertArrayEquals(new float[] {0.9f, 0.3f, 0.4f, NONE}, HeatColumns.max(heat, 0, 8, 4));
    }

    @Test
    void zoomedInAFrameSpansColumns() {
        assertArrayEquals(new float[] {0.2f, 0.2f, 0.2f, 0.7f, 0.7f, 0.7f},
                HeatColumns.max(new float[] {0.1f, 0.2f, 0.7f}, 1, 3, 6));
    }

    @Test
    void outsideTheVideoIsNothing() {
        assertArrayEquals(new float[] {NONE, NONE, 0.5f, NONE},
                HeatColumns.max(new float[] {0.5f}, -2, 2, 4));
        assertArrayEquals(new float[] {NONE, NONE}, HeatColumns.max(new float[0], 0, 10, 2));
        assertEquals(0, HeatColumns.max(new float[5], 0, 5, 0).length);
    }

    @Test
    void aSingleFrameNeverVanishes() {
        var random = new Random(9);
        for (int trial = 0; trial < 500; trial++) {
            var heat = new float[1 + random.nextInt(5000)];
            int hot = random.nextInt(heat.length);
            heat[hot] = 1;
            double from = random.nextDouble() * hot;
            double to = hot + 1 + random.nextDouble() * (heat.length - hot - 1);
            float[] columns = HeatColumns.max(heat, from, to, 1 + random.nextInt(2000));
            assertEquals(1, Arrays.stream(toDoubles(columns)).max().orElse(0), "trial " + trial);
            assertTrue(Arrays.stream(toDoubles(columns)).noneMatch(Double::isNaN));
        }
    }

    private static double[] toDoubles(float[] values) {
        var doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
