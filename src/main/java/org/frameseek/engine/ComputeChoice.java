package org.frameseek.engine;

import org.frameseek.encoder.Precision;

/// How the user wants models to run.
///
/// @param threads processor threads, 0 for one per core; the engine reads the number once, when it starts
/// @param card which of several graphics cards, from 0
public record ComputeChoice(DeviceChoice device, PrecisionChoice precision, int threads, int card) {
    /// The fastest choice.
    public static final ComputeChoice AUTO = new ComputeChoice(DeviceChoice.AUTO, PrecisionChoice.AUTO, 0);

    public ComputeChoice(DeviceChoice device, PrecisionChoice precision) {
        this(device, precision, 0);
    }

    public ComputeChoice(DeviceChoice device, PrecisionChoice precision, int threads) {
        this(device, precision, threads, 0);
    }

    /// The processor, in the precision that suits it.
    public ComputeChoice onProcessor() {
        return new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.AUTO, threads, card);
    }

    /// The same with another precision.
    public ComputeChoice in(Precision other) {
        return new ComputeChoice(device, PrecisionChoice.valueOf(other.name()), threads, card);
    }
}
