package org.frameseek.clip;

import java.util.Locale;

/// The number format in which the graph computes.
public enum Precision {
    FP32(6), FP16(5), BF16(15);

    private final int scalarType;

    Precision(int scalarType) {
        this.scalarType = scalarType;
    }

    /// The engine's number for the format.
    int scalarType() {
        return scalarType;
    }

    /// As people write it: `fp32`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
