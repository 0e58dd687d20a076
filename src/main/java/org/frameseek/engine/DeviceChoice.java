package org.frameseek.engine;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/// Where a person wants the model to run.
public enum DeviceChoice {
    /// The fastest there is: CUDA, else Apple's MPS, else the processor.
    @SerializedName("auto") AUTO,
    @SerializedName("cpu") CPU,
    @SerializedName("cuda") CUDA,
    @SerializedName("mps") MPS;

    /// As people write it: `cuda`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
