package org.frameseek.engine;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/// The precision that the user wants a model to run in.
public enum PrecisionChoice {
    /// The fastest that keeps the scores: fp16 on a graphics card, bf16 on processors that support it, else fp32.
    @SerializedName("auto") AUTO,
    @SerializedName("fp32") FP32,
    @SerializedName("bf16") BF16,
    @SerializedName("fp16") FP16,
    @SerializedName("int8") INT8;

    /// The name in options, for example `fp32`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
