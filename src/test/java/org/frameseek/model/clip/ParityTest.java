package org.frameseek.model.clip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.families.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares with the reference library's results for the same checkpoints.
class ParityTest {
    private static final ComputeChoice FP32 = new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.FP32);
    private static final Path FIXTURES = Path.of("src/test/resources/model/clip");

    record Expected(
            List<String> texts, List<int[]> input_ids, List<String> images, List<float[]> text_embeds,
            List<float[]> image_embeds) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "laion", "sharded"})
    void tokensAndVectorsAgree(String name) throws Exception {
        var folder = FIXTURES.resolve(name);
        var expected = new Gson().fromJson(Files.readString(folder.resolve("expected.json")), Expected.class);
        try (var model = Models.load(folder, FP32)) {
            for (int i = 0; i < expected.texts.size(); i++) {
                var text = expected.texts.get(i);
                var actual = model.texts().encode(text);
                assertArrayEquals(expected.input_ids.get(i), actual.tokens(), text);
                assertEquals(text.length() > 100, actual.truncated(), text);
                assertTrue(cosine(expected.text_embeds.get(i), actual.vector()) >= 0.99999, text);
            }
            for (int i = 0; i < expected.images.size(); i++) {
                var file = FIXTURES.resolve("images").resolve(expected.images.get(i));
                double cosine = cosine(expected.image_embeds.get(i), model.encodePicture(file));
                assertTrue(cosine >= 0.9999, file + ": " + cosine);
            }
        }
    }

    static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }
}
