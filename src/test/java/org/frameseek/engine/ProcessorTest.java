package org.frameseek.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.util.Set;
import org.frameseek.encoder.Precision;
import org.junit.jupiter.api.Test;

class ProcessorTest {
    @Test
    void readsNameAndInstructionSets() {
        var processor = Processor.read("amd64", """
                processor\t: 0
                model name\t: AMD Ryzen 5 5600
                flags\t\t: fpu sse2 avx2

                processor\t: 1
                flags\t\t: fpu avx512_bf16
                """);
        assertEquals("AMD Ryzen 5 5600", processor.name());
        assertEquals(Set.of("fpu", "sse2", "avx2"), processor.flags());
        assertFalse(processor.computesBf16());
        assertFalse(processor.addsBytes());
        assertTrue(new Processor("amd64", "", Set.of("avx_vnni")).addsBytes());
        assertEquals(new Processor("aarch64", "", Set.of()), Processor.read("aarch64", "processor: 0"));
    }

    @Test
    void theFastLayersOfX86AreUsedThereOnly() {
        var old = new Processor("amd64", "", Set.of("avx2"));
        var bf16 = new Processor("x86_64", "", Set.of("avx512_bf16"));
        var arm = new Processor("aarch64", "", Set.of());
        assertEquals(Linear.ONEDNN, Linear.of(Device.cpu(), Precision.FP32, old));
        assertEquals(Linear.PLAIN, Linear.of(Device.cpu(), Precision.BF16, old));
        assertEquals(Linear.ONEDNN, Linear.of(Device.cpu(), Precision.BF16, bf16));
        assertEquals(Linear.INT8, Linear.of(Device.cpu(), Precision.INT8, old));
        assertEquals(Linear.PLAIN, Linear.of(Device.cpu(), Precision.FP32, arm));
        assertEquals(Linear.PLAIN, Linear.of(Device.gpu(), Precision.FP32, old));
    }
}
