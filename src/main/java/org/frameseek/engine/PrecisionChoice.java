package org.frameseek.engine;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/// In which precision a person wants the model to run.
public enum PrecisionChoice {
    /// The fastest that keeps the scores: fp16 on a graphics card, bf16 on processors built for it, else fp32.
    @SerializedName("auto") AUTO,
    @SerializedName("fp32") FP32,
    @SerializedName("bf16") BF16,
    @SerializedName("fp16") FP16;

    /// As people write it: `fp32`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
