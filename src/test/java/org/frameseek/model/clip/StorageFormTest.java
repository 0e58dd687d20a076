package org.frameseek.model.clip;

import static org.frameseek.model.ReferenceResults.FP32;
import static org.frameseek.model.ReferenceResults.cosine;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.families.Models;
import org.frameseek.tensors.DType;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.Tensor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The same weights in another number format give the same vectors, within the precision of the format.
class StorageFormTest {
    private static final Path MODEL = Path.of("src/test/resources/model/clip/laion");
    private static final Path IMAGE = Path.of("src/test/resources/model/clip/images/image4.png");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = DType.class, names = {"F16", "BF16"})
    void halfTheBytesAreRead(DType type) throws Exception {
        copy(type);
        try (var full = Models.load(MODEL, FP32);
                var half = Models.load(folder, FP32)) {
            assertEquals(full.parameters(), half.parameters());
            double image = cosine(full.encodePicture(IMAGE), half.encodePicture(IMAGE));
            double text = cosine(
                    full.texts().encode("two red cars").vector(), half.texts().encode("two red cars").vector());
            double least = type == DType.F16 ? 0.99999 : 0.999;
            assertTrue(image >= least && text >= least, image + " " + text);
        }
    }

    @ParameterizedTest
    @CsvSource({"F16, 7c00", "BF16, ff80"})
    void infinityIsFoundInHalfTheBytes(DType type, String bits) throws Exception {
        copy(type);
        var weight = "text_model.encoder.layers.0.mlp.fc1.bias";
        try (var weights = SafeTensors.openWritable(folder.resolve("model.safetensors"))) {
            weights.buffer(weights.tensor(weight)).putShort(0, (short) Integer.parseInt(bits, 16));
        }
        var refusal = assertThrows(EncoderException.class, () -> Models.load(folder, FP32).close());
        assertEquals("model.weight-not-number", refusal.code());
        assertTrue(refusal.getMessage().contains(weight), refusal.getMessage());
    }

    private void copy(DType type) throws Exception {
        for (var name : new String[] {
            "config.json", "preprocessor_config.json", "vocab.json", "merges.txt", "tokenizer_config.json"}) {
            Files.copy(MODEL.resolve(name), folder.resolve(name));
        }
        rewrite(MODEL.resolve("model.safetensors"), folder.resolve("model.safetensors"), type);
    }

    private static void rewrite(Path from, Path to, DType type) throws Exception {
        try (var source = SafeTensors.open(from)) {
            var tensors = new ArrayList<Tensor>();
            source.tensors().forEach(tensor -> tensors.add(Tensor.of(tensor.name(), type, tensor.shape())));
            SafeTensors.create(to, Map.of(), tensors);
            try (var target = SafeTensors.openWritable(to)) {
                for (var tensor : source.tensors()) {
                    var floats = source.buffer(tensor).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
                    var halves = target.buffer(target.tensor(tensor.name())).asShortBuffer();
                    while (floats.hasRemaining()) {
                        float value = floats.get();
                        halves.put(type == DType.F16
                                ? Float.floatToFloat16(value)
                                : (short) (Float.floatToRawIntBits(value) + 0x8000 >> 16));
                    }
                }
            }
        }
    }
}
