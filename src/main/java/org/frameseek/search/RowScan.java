package org.frameseek.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Dot products with rows of half-precision numbers.
///
/// The loops run over plain arrays and keep the products separate until the end. The JIT compiler turns this form into
/// vector instructions, including the widening of the halves. It cannot do so for a running sum, because its order is
/// fixed.
public final class RowScan {
    static final ValueLayout.OfShort HALF =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    /// Products are folded in half until this few are left.
    private static final int FEW = 16;

    private RowScan() {
    }

    /// Writes `out[row] = rows[row] · vector` for each row from `from` up to but not including `to`.
    ///
    /// @param rows row-major, little-endian, rows as long as the vector
    public static void dot(MemorySegment rows, float[] vector, int from, int to, float[] out) {
        var numbers = new Row(vector.length);
        var products = new float[vector.length];
        for (int row = from; row < to; row++) {
            out[row] = dot(numbers.read(rows, row), vector, products);
        }
    }

    /// Writes `out[row] = rows[row - 1] · rows[row]` for each row from `from` (at least 1) up to `to`.
    static void dotWithRowBefore(MemorySegment rows, int dimension, int from, int to, float[] out) {
        var before = new Row(dimension);
        var current = new Row(dimension);
        var products = new float[dimension];
        before.read(rows, from - 1);
        for (int row = from; row < to; row++) {
            out[row] = dot(current.read(rows, row), before.floats, products);
            var spare = before;
            before = current;
            current = spare;
        }
    }

    /// Writes `out[row] = rows[row - reach] · rows[row + reach]` for each row from `from` up to `to`, where both exist.
    static void dotAcross(MemorySegment rows, int dimension, int reach, int from, int to, int count, float[] out) {
        var before = new Row(dimension);
        var after = new Row(dimension);
        var products = new float[dimension];
        for (int row = Math.max(from, reach); row < Math.min(to, count - reach); row++) {
            out[row] = dot(before.read(rows, row - reach), after.read(rows, row + reach), products);
        }
    }

    /// @param products scratch space, as long as the vectors
    static float dot(float[] one, float[] other, float[] products) {
        for (int i = 0; i < products.length; i++) {
            products[i] = one[i] * other[i];
        }
        int length = products.length;
        while (length > FEW && length % 2 == 0) {
            length /= 2;
            for (int i = 0; i < length; i++) {
                products[i] += products[i + length];
            }
        }
        float sum = 0;
        for (int i = 0; i < length; i++) {
            sum += products[i];
        }
        return sum;
    }

    /// Scratch space for a row as floats.
    static final class Row {
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
