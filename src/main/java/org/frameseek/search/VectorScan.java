package org.frameseek.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// Many numbers at a time.
///
/// A half is 1 sign, 5 exponent and 10 fraction bits; a float is 1, 8 and 23. Shifted into place, the bits of a half
/// are a float whose exponent lacks the difference of the biases, 127 - 15: a factor of 2^112, which is made up
/// for once per row instead of once per number. Exact for all finite halves, subnormal ones too.
final class VectorScan implements RowScan {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Short> SHORTS =
            VectorSpecies.of(short.class, VectorShape.forBitSize(FLOATS.vectorBitSize() / 2));
    private static final int LANES = FLOATS.length();
    private static final int SHIFT = 23 - 10;
    private static final int SIGN_EXPONENT_FRACTION = 0x8FFFE000;
    private static final float REBIAS = 0x1p112f;
    private static final ValueLayout.OfShort HALF =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    @Override
    public void dot(MemorySegment rows, float[] vector, int from, int to, float[] out) {
        int dimension = vector.length;
        int whole = FLOATS.loopBound(dimension);
        var scaled = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            scaled[i] = vector[i] * REBIAS;
        }
        for (int row = from; row < to; row++) {
            long start = (long) row * dimension * Short.BYTES;
            var sums = FloatVector.zero(FLOATS);
            for (int i = 0; i < whole; i += LANES) {
                sums = unscaled(rows, start + (long) i * Short.BYTES)
                        .fma(FloatVector.fromArray(FLOATS, scaled, i), sums);
            }
            float sum = sums.reduceLanes(VectorOperators.ADD);
            for (int i = whole; i < dimension; i++) {
                sum += number(rows, start + (long) i * Short.BYTES) * vector[i];
            }
            out[row] = sum;
        }
    }

    @Override
    public void dotWithRowBefore(MemorySegment rows, int dimension, int from, int to, float[] out) {
        int whole = FLOATS.loopBound(dimension);
        long rowBytes = (long) dimension * Short.BYTES;
        for (int row = from; row < to; row++) {
            long start = row * rowBytes;
            var sums = FloatVector.zero(FLOATS);
            for (int i = 0; i < whole; i += LANES) {
                long at = start + (long) i * Short.BYTES;
                // Each is made whole at once: the product of two that are not would be too small for a float.
                sums = unscaled(rows, at).mul(REBIAS).fma(unscaled(rows, at - rowBytes).mul(REBIAS), sums);
            }
            float sum = sums.reduceLanes(VectorOperators.ADD);
            for (int i = whole; i < dimension; i++) {
                long at = start + (long) i * Short.BYTES;
                sum += number(rows, at) * number(rows, at - rowBytes);
            }
            out[row] = sum;
        }
    }

    private static FloatVector unscaled(MemorySegment rows, long offset) {
        var halves = ShortVector.fromMemorySegment(SHORTS, rows, offset, ByteOrder.LITTLE_ENDIAN);
        return halves.convertShape(VectorOperators.S2I, INTS, 0).reinterpretAsInts()
                .lanewise(VectorOperators.LSHL, SHIFT)
                .and(SIGN_EXPONENT_FRACTION)
                .reinterpretAsFloats();
    }

    private static float number(MemorySegment rows, long offset) {
        return Float.float16ToFloat(rows.get(HALF, offset));
    }
}
