package org.frameseek.clip;

/// Where a person wants the model to run.
public enum DeviceChoice {
    /// The fastest there is: CUDA, else Apple's MPS, else the processor.
    AUTO, CPU, CUDA, MPS
}
