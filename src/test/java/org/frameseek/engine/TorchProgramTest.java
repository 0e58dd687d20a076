package org.frameseek.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.encoder.Precision;
import org.junit.jupiter.api.Test;

class TorchProgramTest {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @Test
    void aProgramNeedsNoFolder() throws Exception {
        TorchEngine.start(0);
        long before = folders();
        try (var _ = new TorchProgram("", new Compute(Device.cpu(), Precision.FP32, 1))) {
            assertEquals(before, folders());
        }
    }

    private static long folders() throws IOException {
        try (var files = Files.list(TEMPORARY)) {
            return files.filter(file -> file.getFileName().toString().startsWith("pt-model")).count();
        }
    }
}
