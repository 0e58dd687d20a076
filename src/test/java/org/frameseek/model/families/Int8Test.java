package org.frameseek.model.families;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.Precision;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Compares vectors computed in whole numbers of 8 bits with those in fp32, on processors that have such layers.
class Int8Test {
    /// The small fixtures have random weights, which amplify the rounding; a wrong scale would still leave far less.
    @ParameterizedTest
    @CsvSource({
        "models/demo, 0.999",
        "src/test/resources/model/clip/openai, 0.9",
        "src/test/resources/model/clip/laion, 0.9",
        "src/test/resources/model/chinese, 0.9",
        "src/test/resources/model/siglip, 0.9",
        "src/test/resources/model/siglip2, 0.9",
    })
    void vectorsAreThoseOfFp32(Path folder, double least) throws Exception {
        try (var exact = load(folder, PrecisionChoice.FP32); var quick = load(folder, PrecisionChoice.INT8)) {
            assertEquals(Precision.INT8, quick.identity().precision());
            assertTrue(quick.identity().comparable(exact.identity()));
            int count = exact.frames().batchSize();
            var pictures = pictures(exact.frames(), count, 1);
            float[] expected = exact.frames().encode(pictures, count);
            float[] actual = quick.frames().encode(pictures, count);
            for (int i = 0; i < count; i++) {
                double cosine = cosine(expected, actual, i, exact.dimension());
                assertTrue(cosine >= least, "picture " + i + ": " + cosine);
            }
            assertArrayEquals(exact.texts().encode("a red car").vector(), quick.texts().encode("a red car").vector());
        }
    }

    private static Model load(Path folder, PrecisionChoice precision) throws Exception {
        return Models.load(folder, new ComputeChoice(DeviceChoice.CPU, precision));
    }

    /// Waves of random length, colour and noise.
    private static ByteBuffer pictures(FrameEncoder frames, int count, long seed) {
        var random = new Random(seed);
        int width = frames.picture().width();
        int height = frames.picture().height();
        var pixels = ByteBuffer.allocateDirect(count * frames.picture().bytes());
        for (int i = 0; i < count; i++) {
            double across = random.nextDouble() / 5;
            double down = random.nextDouble() / 5;
            double phase = 6 * random.nextDouble();
            double noise = 60 * random.nextDouble();
            for (int value = 0; value < width * height * 3; value++) {
                double wave = Math.sin(across * (value / 3 % width) + down * (value / 3 / width) + phase + value % 3);
                pixels.put((byte) Math.clamp((long) (128 + 100 * wave + noise * random.nextGaussian()), 0, 255));
            }
        }
        return pixels.rewind();
    }

    private static double cosine(float[] one, float[] other, int row, int dimension) {
        double dot = 0;
        for (int i = row * dimension; i < (row + 1) * dimension; i++) {
            dot += (double) one[i] * other[i];
        }
        return dot;
    }
}
