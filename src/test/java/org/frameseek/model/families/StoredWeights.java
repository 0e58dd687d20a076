package org.frameseek.model.families;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.frameseek.tensors.DType;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.Tensor;
import org.frameseek.tensors.TensorFormatException;

/// All weights of a small checkpoint in memory, to make another model of them.
record StoredWeights(Map<String, Weight> all) {
    record Weight(long[] shape, float[] values) {
    }

    static StoredWeights read(Path file) throws TensorFormatException {
        var all = new LinkedHashMap<String, Weight>();
        try (var source = SafeTensors.open(file)) {
            for (var tensor : source.tensors()) {
                var values = new float[(int) tensor.elements()];
                source.buffer(tensor).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
                all.put(tensor.name(), new Weight(tensor.shape(), values));
            }
        }
        return new StoredWeights(all);
    }

    void write(Path file) throws IOException, TensorFormatException {
        Files.deleteIfExists(file);
        SafeTensors.create(file, Map.of(), all.entrySet().stream()
                .map(entry -> Tensor.of(entry.getKey(), DType.F32, entry.getValue().shape())).toList());
        try (var target = SafeTensors.openWritable(file)) {
            for (var entry : all.entrySet()) {
                target.buffer(target.tensor(entry.getKey())).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()
                        .put(entry.getValue().values());
            }
        }
    }

    /// Exchanges two rows of a matrix.
    void exchange(String name, int one, int other) {
        var weight = all.get(name);
        int width = (int) weight.shape()[1];
        for (int i = 0; i < width; i++) {
            float value = weight.values()[one * width + i];
            weight.values()[one * width + i] = weight.values()[other * width + i];
            weight.values()[other * width + i] = value;
        }
    }
}
