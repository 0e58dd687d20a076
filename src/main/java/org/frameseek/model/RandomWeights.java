package org.frameseek.model;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.frameseek.tensors.DType;
import org.frameseek.weights.Checkpoint;

/// Weights that mean nothing, of the size of a real model's: how fast a tower runs does not depend on what it learned.
final class RandomWeights implements Checkpoint {
    private static final float LARGEST = 0.05f;

    private final Map<String, Stored> tensors = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(1);

    RandomWeights(Map<String, long[]> shapes) {
        shapes.forEach((name, shape) -> tensors.put(name, new Stored(DType.F32, shape)));
    }

    @Override
    public Map<String, Stored> tensors() {
        return tensors;
    }

    @Override
    public void read(String name, long from, ByteBuffer into) {
        while (into.remaining() >= Float.BYTES) {
            into.putFloat(LARGEST * (2 * (random.nextInt() >>> 8) / (float) (1 << 24) - 1));
        }
    }

    @Override
    public Path file() {
        return Path.of("random");
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
