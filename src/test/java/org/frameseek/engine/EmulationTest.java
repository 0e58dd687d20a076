package org.frameseek.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.frameseek.encoder.Precision;
import org.junit.jupiter.api.Test;

/// With injected processors and times: this machine's own do not matter.
class EmulationTest {
    private static final Processor OLD = new Processor("amd64", "an older one", Set.of("avx2"));
    private static final ToDoubleFunction<Precision> SLOW = precision -> precision == Precision.BF16 ? 7 : 1;

    @Test
    void saysHowMuchSlowerBf16Is() throws Exception {
        assertEquals(OptionalDouble.of(7), times(Precision.BF16, OLD, SLOW));
        assertEquals(OptionalDouble.empty(), times(Precision.BF16, OLD, _ -> 1), "as fast");
        assertEquals(OptionalDouble.empty(), times(Precision.FP32, OLD, SLOW), "not chosen");
        var able = new Processor("amd64", "a newer one", Set.of("avx512_bf16"));
        assertEquals(OptionalDouble.empty(), times(Precision.BF16, able, SLOW), "not emulated");
    }

    @Test
    void theProductsRun() throws Exception {
        TorchEngine.start(0);
        assertTrue(Emulation.seconds(Precision.BF16) > 0);
        assertTrue(Emulation.seconds(Precision.FP32) > 0);
    }

    private static OptionalDouble times(
            Precision precision, Processor processor, ToDoubleFunction<Precision> seconds) {
        return Emulation.timesSlower(new Compute(Device.cpu(), precision, 1), processor, seconds);
    }
}
