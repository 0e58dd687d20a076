package org.frameseek.encoder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The number format in which an encoder computes.
public enum Precision {
    FP32, FP16, BF16;

    /// The one of this [#label].
    public static Optional<Precision> of(String label) {
        return Arrays.stream(values()).filter(precision -> precision.label().equals(label)).findFirst();
    }

    /// As people and files write it: `fp32`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
