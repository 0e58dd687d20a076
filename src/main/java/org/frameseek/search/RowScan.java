package org.frameseek.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Dot products with rows of half-precision numbers, row-major and little-endian.
public final class RowScan {
    static final ValueLayout.OfShort HALF =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private RowScan() {
    }

    /// Writes `out[row] = rows[row] · vector` for each row from `from` up to but not including `to`.
    ///
    /// @param rows as long as the vector
    public static void dot(MemorySegment rows, float[] vector, int from, int to, float[] out) {
        var split = SplitVector.of(vector);
        var current = new SplitRow(vector.length);
        for (int row = from; row < to; row++) {
            current.read(rows, row);
            out[row] = current.dot(split);
        }
    }

    /// Writes `out[row] = rows[row - 1] · rows[row]` for each row from `from` (at least 1) up to `to`.
    static void dotWithRowBefore(MemorySegment rows, int dimension, int from, int to, float[] out) {
        var before = new SplitVector(dimension);
        var current = new SplitRow(dimension);
        current.read(rows, from - 1);
        for (int row = from; row < to; row++) {
            current.widenInto(before);
            current.read(rows, row);
            out[row] = current.dot(before);
        }
    }

    /// Writes `out[row] = rows[row - reach] · rows[row + reach]` for each row from `from` up to `to`, where both exist.
    static void dotAcross(MemorySegment rows, int dimension, int reach, int from, int to, int count, float[] out) {
        var before = new SplitVector(dimension);
        var current = new SplitRow(dimension);
        for (int row = Math.max(from, reach); row < Math.min(to, count - reach); row++) {
            current.read(rows, row - reach);
            current.widenInto(before);
            current.read(rows, row + reach);
            out[row] = current.dot(before);
        }
    }
}
