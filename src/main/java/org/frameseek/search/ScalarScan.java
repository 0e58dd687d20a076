package org.frameseek.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// One number at a time: plain Java, quick from the first call on, and what [VectorScan] is measured by.
final class ScalarScan implements RowScan {
    private static final ValueLayout.OfShort HALF =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    @Override
    public void dot(MemorySegment rows, float[] vector, int from, int to, float[] out) {
        var numbers = new Row(vector.length);
        for (int row = from; row < to; row++) {
            out[row] = product(numbers.read(rows, row), vector);
        }
    }

    @Override
    public void dotWithRowBefore(MemorySegment rows, int dimension, int from, int to, float[] out) {
        var even = new Row(dimension);
        var odd = new Row(dimension);
        for (int row = from; row < to; row++) {
            var before = (row % 2 == 0 ? odd : even).read(rows, row - 1);
            out[row] = product((row % 2 == 0 ? even : odd).read(rows, row), before);
        }
    }

    private static float product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /// Room for a row as floats. Copied out first: plain arrays are fast before anything is compiled.
    private static final class Row {
        private final short[] halves;
        private final float[] floats;

        Row(int dimension) {
            halves = new short[dimension];
            floats = new float[dimension];
        }

        float[] read(MemorySegment rows, int row) {
            MemorySegment.copy(rows, HALF, (long) row * halves.length * Short.BYTES, halves, 0, halves.length);
            for (int i = 0; i < halves.length; i++) {
                floats[i] = Float.float16ToFloat(halves[i]);
            }
            return floats;
        }
    }
}
