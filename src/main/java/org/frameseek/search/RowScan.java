package org.frameseek.search;

import java.lang.foreign.MemorySegment;

/// Dot products with rows of half-precision numbers.
interface RowScan {
    /// Writes `out[row] = rows[row] · vector` for each row from `from` up to but not including `to`.
    ///
    /// @param rows row-major, little-endian, rows as long as the vector
    void dot(MemorySegment rows, float[] vector, int from, int to, float[] out);

    /// Writes `out[row] = rows[row - 1] · rows[row]` for each row from `from` (at least 1) up to `to`.
    void dotWithRowBefore(MemorySegment rows, int dimension, int from, int to, float[] out);

    /// The fastest that this Java can run. The vector module is an incubator and may be absent.
    static RowScan best() {
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectors ? WarmingScan.start() : new ScalarScan();
    }
}
