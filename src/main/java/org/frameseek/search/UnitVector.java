package org.frameseek.search;

import java.util.Arrays;

/// The vector of a picture or sentence, of Euclidean length 1. Equal when the numbers are equal.
public final class UnitVector {
    private final float[] values;

    private UnitVector(float[] values) {
        this.values = values;
    }

    /// The direction of any vector except 0.
    public static UnitVector along(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (!(squares > 0) || squares == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a vector without direction");
        }
        var unit = new float[vector.length];
        double length = Math.sqrt(squares);
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return new UnitVector(unit);
    }

    public int dimension() {
        return values.length;
    }

    public float[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitVector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
