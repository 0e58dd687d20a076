package org.frameseek.encoder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The number format that an encoder computes in.
public enum Precision {
    FP32, FP16, BF16;

    /// The precision with this [#label].
    public static Optional<Precision> of(String label) {
        return Arrays.stream(values()).filter(precision -> precision.label().equals(label)).findFirst();
    }

    /// The name in files and options, for example `fp32`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
