package org.frameseek.model.families;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A batch is computed in pieces, side by side. Vectors must not show it, or no two indexes of a video would be equal.
class BatchTest {
    private static final Path DEMO = Path.of("models/demo");

    @ParameterizedTest
    @EnumSource(names = {"FP32", "BF16", "INT8"})
    void aVectorDependsNeitherOnItsPlaceNorOnItsNeighbours(PrecisionChoice precision) throws Exception {
        try (var model = load(precision)) {
            var frames = model.frames();
            int count = frames.batchSize();
            int size = frames.picture().bytes();
            var one = noise(frames, 1);
            var vectors = frames.encode(one, count);
            for (int place : new int[] {0, 1, count / 2 - 1, count / 2, count - 1}) {
                var other = noise(frames, 2);
                other.put(place * size, one, 0, size);
                assertArrayEquals(
                        vector(frames, vectors, 0), vector(frames, frames.encode(other, count), place),
                        "at place " + place);
            }
        }
    }

    @Test
    void aQuestionInBetweenChangesNothing() throws Exception {
        try (var model = load(PrecisionChoice.FP32)) {
            var frames = model.frames();
            var pictures = noise(frames, 1);
            var vectors = frames.encode(pictures, frames.batchSize());
            var sentence = model.texts().encode("a red car").vector();
            var asked = new CountDownLatch(20);
            var asking = Thread.ofVirtual().start(() -> {
                while (asked.getCount() > 0) {
                    try {
                        assertArrayEquals(sentence, model.texts().encode("a red car").vector());
                    } catch (EncoderException e) {
                        throw new IllegalStateException(e);
                    }
                    asked.countDown();
                }
            });
            do {
                assertArrayEquals(vectors, frames.encode(pictures, frames.batchSize()));
            } while (asking.isAlive());
            assertTrue(asked.getCount() == 0, "a sentence's vector changed");
        }
    }

    private static Model load(PrecisionChoice precision) throws EncoderException {
        return Models.load(DEMO, new ComputeChoice(DeviceChoice.CPU, precision));
    }

    private static ByteBuffer noise(FrameEncoder frames, long seed) {
        var bytes = new byte[frames.batchSize() * frames.picture().bytes()];
        new Random(seed).nextBytes(bytes);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).rewind();
    }

    private static float[] vector(FrameEncoder frames, float[] vectors, int place) {
        int dimension = frames.dimension();
        return Arrays.copyOfRange(vectors, place * dimension, (place + 1) * dimension);
    }
}
