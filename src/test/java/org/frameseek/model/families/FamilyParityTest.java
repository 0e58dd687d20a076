package org.frameseek.model.families;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares each family with the reference library's results for a small checkpoint.
class FamilyParityTest {
    private static final ComputeChoice FP32 = new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.FP32);
    private static final Path FIXTURES = Path.of("src/test/resources/model");

    private record Expected(
            List<String> texts, List<int[]> input_ids, List<String> images, List<float[]> text_embeds,
            List<float[]> image_embeds) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"chinese", "siglip", "siglip2"})
    void tokensAndVectorsAgree(String family) throws Exception {
        var folder = FIXTURES.resolve(family);
        var expected = new Gson().fromJson(Files.readString(folder.resolve("expected.json")), Expected.class);
        try (var model = Models.load(folder, FP32)) {
            texts(model, expected);
            for (int i = 0; i < expected.images.size(); i++) {
                var file = folder.resolve("images").resolve(expected.images.get(i));
                double cosine = cosine(expected.image_embeds.get(i), model.encodePicture(file));
                assertTrue(cosine >= 0.99999, file + ": " + cosine);
            }
        }
    }

    private static void texts(Model model, Expected expected) throws Exception {
        var all = model.texts().encode(expected.texts);
        for (int i = 0; i < expected.texts.size(); i++) {
            var text = expected.texts.get(i);
            assertArrayEquals(expected.input_ids.get(i), all.get(i).tokens(), text);
            double cosine = cosine(expected.text_embeds.get(i), all.get(i).vector());
            assertTrue(cosine >= 0.99999, text + ": " + cosine);
        }
    }

    private static double cosine(float[] a, float[] b) {
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
