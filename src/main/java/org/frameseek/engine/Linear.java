package org.frameseek.engine;

import ai.djl.Device;
import org.frameseek.encoder.Precision;

/// How a program multiplies by the matrices of linear layers, which is nearly all of its work.
public enum Linear {
    /// On any device.
    PLAIN("linear-plain.py"),
    /// oneDNN's products, on processors of the x86 kind.
    ONEDNN("linear-onednn.py"),
    /// In whole numbers of 8 bits, on processors of the x86 kind.
    INT8("linear-int8.py");

    /// Steps on each side of zero. Without special instructions, sums of two products must fit into 16 bits.
    private static final int STEPS = 127;
    private static final int FEWER_STEPS = 63;

    private final String program;

    Linear(String program) {
        this.program = program;
    }

    /// The fastest form for this device and precision.
    static Linear of(Device device, Precision precision, Processor processor) {
        if (!device.equals(Device.cpu()) || !processor.isX86()) {
            return PLAIN;
        }
        return switch (precision) {
            case INT8 -> INT8;
            case FP32 -> ONEDNN;
            // oneDNN refuses bf16 on processors that cannot compute it.
            case BF16 -> processor.computesBf16() ? ONEDNN : PLAIN;
            case FP16 -> PLAIN;
        };
    }

    String program(Processor processor) {
        return TorchProgram.text(Linear.class, program)
                .replace("${levels}", (processor.addsBytes() ? STEPS : FEWER_STEPS) + ".");
    }
}
