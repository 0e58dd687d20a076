package org.frameseek.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// One number at a time: plain Java, and what [VectorScan] is measured by.
final class ScalarScan implements RowScan {
    private static final ValueLayout.OfShort HALF =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    @Override
    public void dot(MemorySegment rows, float[] vector, int from, int to, float[] out) {
        for (int row = from; row < to; row++) {
            long start = (long) row * vector.length;
            float sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += number(rows, start + i) * vector[i];
            }
            out[row] = sum;
        }
    }

    @Override
    public void dotWithRowBefore(MemorySegment rows, int dimension, int from, int to, float[] out) {
        for (int row = from; row < to; row++) {
            long start = (long) row * dimension;
            float sum = 0;
            for (int i = 0; i < dimension; i++) {
                sum += number(rows, start + i) * number(rows, start + i - dimension);
            }
            out[row] = sum;
        }
    }

    private static float number(MemorySegment rows, long index) {
        return Float.float16ToFloat(rows.getAtIndex(HALF, index));
    }
}
