package org.frameseek.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Precision;

/// How much slower bf16 is on a processor that has no instructions for it.
public final class Emulation {
    private static final String PRODUCT = """
              def product(self: __torch__.Graph, x: Tensor) -> Tensor:
                return self.linear(x.to((self.w)["layer.bias"].dtype), "layer")

            """;
    private static final int WIDTH = 768;
    private static final int ROWS = 128;
    private static final int RUNS = 3;
    /// Less is not worth a word.
    private static final double NOTABLE = 1.2;

    private Emulation() {
    }

    /// How many times slower than fp32 a model with this choice runs; empty if it does not run slower. Measures for a
    /// moment, only if bf16 is chosen and the processor is not known to compute it.
    public static OptionalDouble timesSlower(ComputeChoice choice) throws EncoderException {
        if (choice.precision() != PrecisionChoice.BF16) {
            return OptionalDouble.empty();
        }
        return timesSlower(Compute.of(choice), Processor.ofThisMachine(), Emulation::seconds);
    }

    /// @param seconds the time that the same work takes in a precision
    static OptionalDouble timesSlower(Compute compute, Processor processor, ToDoubleFunction<Precision> seconds) {
        if (compute.precision() != Precision.BF16 || !compute.device().equals(Device.cpu())
                || processor.computesBf16()) {
            return OptionalDouble.empty();
        }
        double times = seconds.applyAsDouble(Precision.BF16) / seconds.applyAsDouble(Precision.FP32);
        return times < NOTABLE ? OptionalDouble.empty() : OptionalDouble.of(times);
    }

    /// The best of some products of the size that models have.
    static double seconds(Precision precision) {
        try (var program = new TorchProgram(PRODUCT, new Compute(Device.cpu(), precision, 1));
                var manager = program.manager().newSubManager()) {
            keep(program, manager, precision);
            var rows = manager.ones(new Shape(ROWS, WIDTH));
            double best = Double.POSITIVE_INFINITY;
            // The first product prepares the engine.
            for (int run = 0; run <= RUNS; run++) {
                long began = System.nanoTime();
                program.call("product", new NDList(rows)).close();
                best = Math.min(best, (System.nanoTime() - began) / 1e9);
            }
            return best;
        }
    }

    private static void keep(TorchProgram program, NDManager manager, Precision precision) {
        var weight = manager.ones(new Shape(WIDTH, WIDTH));
        weight.setName("w.layer.weight");
        var bias = manager.ones(new Shape(WIDTH));
        bias.setName("w.layer.bias");
        program.call("keep", new NDList(manager.create(TorchProgram.scalarType(precision)), weight, bias));
        program.pack();
    }
}
