package org.frameseek.model.families;

import static org.frameseek.model.ReferenceResults.FP32;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.frameseek.tensors.DType;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A checkpoint in OpenCLIP's layout is the same model as in the layout of Hugging Face.
class OpenClipTest {
    private static final Path HUB = Path.of("src/test/resources/model/clip/laion");
    private static final Path IMAGE = Path.of("src/test/resources/model/clip/images/image1.png");

    @TempDir
    private Path folder;

    @Test
    void sameVectorsAndSameIdentity() throws Exception {
        for (var name : new String[] {"vocab.json", "merges.txt", "tokenizer_config.json"}) {
            Files.copy(HUB.resolve(name), folder.resolve(name));
        }
        try (var source = SafeTensors.open(HUB.resolve("model.safetensors"))) {
            write(source);
        }
        try (var hub = Models.load(HUB, FP32); var open = Models.load(folder, FP32)) {
            assertTrue(hub.identity().comparable(open.identity()), hub.identity() + " " + open.identity());
            assertEquals(hub.parameters(), open.parameters());
            assertArrayEquals(hub.encodePicture(IMAGE), open.encodePicture(IMAGE));
            assertArrayEquals(
                    hub.texts().encode("two red cars").vector(), open.texts().encode("two red cars").vector());
        }
    }

    private void write(SafeTensors source) throws Exception {
        var all = new LinkedHashMap<String, ByteBuffer>();
        var shapes = new LinkedHashMap<String, long[]>();
        for (var tensor : source.tensors()) {
            var name = tensor.name();
            if (tensor.dtype() != DType.F32 || name.contains("q_proj") || name.contains("k_proj")) {
                continue;
            }
            if (name.contains("v_proj")) {
                var joined = OpenClipLayout.rename(name.replace("v_proj", "in_proj").replace("proj.", "proj_"));
                var third = tensor.shape().clone();
                third[0] *= 3;
                var bytes = ByteBuffer.allocate((int) tensor.length() * 3);
                for (var part : new String[] {"q_proj", "k_proj", "v_proj"}) {
                    bytes.put(source.buffer(source.tensor(name.replace("v_proj", part))));
                }
                all.put(joined, bytes.flip());
                shapes.put(joined, third);
            } else if (name.endsWith("_projection.weight")) {
                all.put(OpenClipLayout.rename(name), transposed(source.buffer(tensor), tensor.shape()));
                shapes.put(OpenClipLayout.rename(name), new long[] {tensor.shape()[1], tensor.shape()[0]});
            } else {
                all.put(OpenClipLayout.rename(name), source.buffer(tensor));
                shapes.put(OpenClipLayout.rename(name), tensor.shape());
            }
        }
        var file = folder.resolve("open_clip_model.safetensors");
        SafeTensors.create(file, Map.of(), shapes.entrySet().stream()
                .map(entry -> Tensor.of(entry.getKey(), DType.F32, entry.getValue())).toList());
        try (var target = SafeTensors.openWritable(file)) {
            for (var entry : all.entrySet()) {
                target.buffer(target.tensor(entry.getKey())).put(entry.getValue());
            }
        }
        Files.writeString(folder.resolve("open_clip_config.json"), OpenClipLayout.config(HUB, shapes));
    }

    private static ByteBuffer transposed(ByteBuffer values, long[] shape) {
        var floats = values.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        var turned = ByteBuffer.allocate(values.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        for (int column = 0; column < shape[1]; column++) {
            for (int row = 0; row < shape[0]; row++) {
                turned.putFloat(floats.get(row * (int) shape[1] + column));
            }
        }
        return turned.flip();
    }
}
