package org.frameseek.model.clip;

import static org.frameseek.model.ReferenceResults.FP32;
import static org.frameseek.model.ReferenceResults.cosine;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.frameseek.model.ReferenceResults;
import org.frameseek.model.families.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares with the reference library's results for the same checkpoints.
class ParityTest {
    private static final Path FIXTURES = Path.of("src/test/resources/model/clip");

    @ParameterizedTest
    @ValueSource(strings = {"openai", "laion", "sharded"})
    void tokensAndVectorsAgree(String name) throws Exception {
        var folder = FIXTURES.resolve(name);
        var expected = ReferenceResults.of(folder);
        try (var model = Models.load(folder, FP32)) {
            for (int i = 0; i < expected.texts().size(); i++) {
                var text = expected.texts().get(i);
                var actual = model.texts().encode(text);
                assertArrayEquals(expected.input_ids().get(i), actual.tokens(), text);
                assertEquals(text.length() > 100, actual.truncated(), text);
                assertTrue(cosine(expected.text_embeds().get(i), actual.vector()) >= 0.99999, text);
            }
            for (int i = 0; i < expected.images().size(); i++) {
                var file = FIXTURES.resolve("images").resolve(expected.images().get(i));
                double cosine = cosine(expected.image_embeds().get(i), model.encodePicture(file));
                assertTrue(cosine >= 0.9999, file + ": " + cosine);
            }
        }
    }
}
