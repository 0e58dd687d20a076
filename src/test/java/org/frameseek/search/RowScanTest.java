package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowScanTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 19, 32, 64, 512, 513, 768})
    void givesTheDotProduct(int dimension) {
        int rows = 50;
        var random = new Random(dimension);
        var halves = new short[rows * dimension];
        for (int i = 0; i < halves.length; i++) {
            // Every magnitude that a half can have, subnormal ones and zeros of both signs included.
            halves[i] = Float.floatToFloat16((float) random.nextGaussian() * (float) Math.pow(2, -random.nextInt(26)));
        }
        var vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        var out = new float[rows];
        var neighbours = new float[rows];
        RowScan.dot(MemorySegment.ofArray(halves), vector, 0, rows, out);
        RowScan.dotWithRowBefore(MemorySegment.ofArray(halves), dimension, 1, rows, neighbours);
        for (int row = 0; row < rows; row++) {
            double expected = 0;
            double withBefore = 0;
            double size = 1;
            for (int i = 0; i < dimension; i++) {
                double value = Float.float16ToFloat(halves[row * dimension + i]);
                expected += value * vector[i];
                size += Math.abs(value * vector[i]);
                withBefore += row == 0 ? 0 : value * Float.float16ToFloat(halves[(row - 1) * dimension + i]);
            }
            assertEquals(expected, out[row], 1e-5 * size, "row " + row);
            assertEquals(withBefore, neighbours[row], 1e-5 * size, "row " + row);
        }
    }
}
