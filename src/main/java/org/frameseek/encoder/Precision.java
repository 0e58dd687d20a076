package org.frameseek.encoder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The number format that an encoder computes in.
public enum Precision {
    FP32, FP16, BF16,
    /// The matrices of linear layers and what they multiply in whole numbers of 8 bits, all else in fp32.
    INT8;

    /// The precision with this [#label].
    public static Optional<Precision> of(String label) {
        return Arrays.stream(values()).filter(precision -> precision.label().equals(label)).findFirst();
    }

    /// Whether vectors of both may stand in one index: those of [#INT8] differ more from all others than these do.
    public boolean mixesWith(Precision other) {
        return (this == INT8) == (other == INT8);
    }

    /// The name in files and options, for example `fp32`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
