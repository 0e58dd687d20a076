package org.frameseek.search;

import java.lang.foreign.MemorySegment;

/// Scratch space for one row of half-precision numbers at a time, cut like a [SplitVector].
final class SplitRow {
    private final int dimension;
    private final short[] front;
    private final short[] back;
    private final float[] products;

    SplitRow(int dimension) {
        this.dimension = dimension;
        front = new short[Math.ceilDiv(dimension, 2)];
        back = new short[front.length];
        products = new float[front.length];
    }

    /// @param rows row-major, little-endian
    void read(MemorySegment rows, int row) {
        long start = (long) row * dimension * Short.BYTES;
        long middle = start + (long) front.length * Short.BYTES;
        MemorySegment.copy(rows, RowScan.HALF, start, front, 0, front.length);
        MemorySegment.copy(rows, RowScan.HALF, middle, back, 0, dimension - front.length);
    }

    float dot(SplitVector vector) {
        multiply(front, back, vector.front, vector.back, products);
        return SplitVector.sum(products);
    }

    void widenInto(SplitVector vector) {
        for (int i = 0; i < front.length; i++) {
            vector.front[i] = Float.float16ToFloat(front[i]);
            vector.back[i] = Float.float16ToFloat(back[i]);
        }
    }

    void addTo(SplitVector sum) {
        for (int i = 0; i < front.length; i++) {
            sum.front[i] += Float.float16ToFloat(front[i]);
            sum.back[i] += Float.float16ToFloat(back[i]);
        }
    }

    private static void multiply(
            short[] front, short[] back, float[] otherFront, float[] otherBack, float[] products) {
        for (int i = 0; i < products.length; i++) {
            products[i] = Float.float16ToFloat(front[i]) * otherFront[i] + Float.float16ToFloat(back[i]) * otherBack[i];
        }
    }
}
