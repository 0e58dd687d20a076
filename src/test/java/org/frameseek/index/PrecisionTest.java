package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.frameseek.encoder.Precision;
import org.frameseek.index.IndexException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecisionTest {
    private static final BooleanSupplier NEVER = () -> false;

    @TempDir
    private Path folder;

    @Test
    void vectorsOfEightBitsAreNotMixedWithOthers() throws Exception {
        try (var job = job(Precision.FP32); var _ = job.index()) {
            job.run(IndexOptions.EXACT, _ -> { }, () -> true);
        }
        try (var job = job(Precision.INT8); var index = job.index()) {
            int before = index.indexed();
            var failure = assertThrows(IndexException.class, () -> job.run(IndexOptions.EXACT, _ -> { }, NEVER));
            assertEquals(Fault.PRECISION, failure.fault());
            assertEquals(before, index.indexed());
        }
        try (var job = job(Precision.BF16); var _ = job.index()) {
            assertTrue(job.run(IndexOptions.EXACT, _ -> { }, NEVER).complete());
        }
        try (var job = job(Precision.INT8); var _ = job.index()) {
            assertTrue(job.run(IndexOptions.EXACT, _ -> { }, NEVER).complete(), "nothing is left to mix in");
        }
    }

    private IndexJob job(Precision precision) throws Exception {
        return new DrawnVideo(folder.resolve("film.mp4"), 40)
                .job(folder.resolve("film.safetensors"), new ProjectingEncoder("a1b2", precision));
    }
}
