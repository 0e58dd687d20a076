package org.frameseek.model.families;

import static org.frameseek.model.ReferenceResults.FP32;
import static org.frameseek.model.ReferenceResults.cosine;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.frameseek.model.Model;
import org.frameseek.model.ReferenceResults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares each family with the reference library's results for a small checkpoint.
class FamilyParityTest {
    private static final Path FIXTURES = Path.of("src/test/resources/model");

    @ParameterizedTest
    @ValueSource(strings = {"chinese", "siglip", "siglip2"})
    void tokensAndVectorsAgree(String family) throws Exception {
        var folder = FIXTURES.resolve(family);
        var expected = ReferenceResults.of(folder);
        try (var model = Models.load(folder, FP32)) {
            texts(model, expected);
            for (int i = 0; i < expected.images().size(); i++) {
                var file = folder.resolve("images").resolve(expected.images().get(i));
                double cosine = cosine(expected.image_embeds().get(i), model.encodePicture(file));
                assertTrue(cosine >= 0.99999, file + ": " + cosine);
            }
        }
    }

    private static void texts(Model model, ReferenceResults expected) throws Exception {
        var all = model.texts().encode(expected.texts());
        for (int i = 0; i < expected.texts().size(); i++) {
            var text = expected.texts().get(i);
            assertArrayEquals(expected.input_ids().get(i), all.get(i).tokens(), text);
            double cosine = cosine(expected.text_embeds().get(i), all.get(i).vector());
            assertTrue(cosine >= 0.99999, text + ": " + cosine);
        }
    }
}
