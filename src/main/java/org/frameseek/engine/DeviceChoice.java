package org.frameseek.engine;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/// The device that the user wants a model to run on.
public enum DeviceChoice {
    /// The fastest available: CUDA, else Apple's MPS, else the processor.
    @SerializedName("auto") AUTO,
    @SerializedName("cpu") CPU,
    @SerializedName("cuda") CUDA,
    @SerializedName("mps") MPS;

    /// The name in options, for example `cuda`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
