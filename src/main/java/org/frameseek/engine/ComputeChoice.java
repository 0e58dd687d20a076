package org.frameseek.engine;

/// How a person wants models to run.
///
/// @param threads threads on the processor, 0 for as many as it has cores; the engine reads it once, at its start
public record ComputeChoice(DeviceChoice device, PrecisionChoice precision, int threads) {
    /// Whatever is fastest.
    public static final ComputeChoice AUTO = new ComputeChoice(DeviceChoice.AUTO, PrecisionChoice.AUTO, 0);

    public ComputeChoice(DeviceChoice device, PrecisionChoice precision) {
        this(device, precision, 0);
    }
}
