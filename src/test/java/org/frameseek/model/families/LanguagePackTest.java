package org.frameseek.model.families;

import static org.frameseek.model.ReferenceResults.FP32;
import static org.frameseek.model.ReferenceResults.cosine;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.Framing;
import org.frameseek.model.ReferenceResults;
import org.junit.jupiter.api.Test;

/// A language pack replaces a model's text tower and keeps its indexes valid.
class LanguagePackTest {
    private static final Path PACK = Path.of("src/test/resources/model/language");
    private static final Path CLIP = Path.of("src/test/resources/model/clip/openai");

    @Test
    void wordsAgreeWithTheReferenceAndIndexesStay() throws Exception {
        var expected = ReferenceResults.of(PACK);
        try (var plain = Models.load(CLIP, FP32); var packed = Models.load(CLIP, PACK, Framing.AS_TRAINED, FP32)) {
            assertTrue(packed.identity().comparable(plain.identity()));
            for (int i = 0; i < expected.texts().size(); i++) {
                var text = packed.texts().encode(expected.texts().get(i));
                assertArrayEquals(expected.input_ids().get(i), text.tokens());
                double cosine = cosine(expected.text_embeds().get(i), text.vector());
                assertTrue(cosine >= 0.99999, expected.texts().get(i) + ": " + cosine);
            }
        }
    }

    @Test
    void alonePackAndModelOfAnotherSizeAreRefused() {
        assertEquals("model.language-pack", code(() -> Models.load(PACK, FP32)));
        assertEquals("model.pack-dimension",
                code(() -> Models.load(Path.of("src/test/resources/model/siglip"), PACK, Framing.AS_TRAINED, FP32)));
        assertEquals("model.no-language-pack", code(() -> Models.load(CLIP, CLIP, Framing.AS_TRAINED, FP32)));
    }

    private interface Loading {
        void run() throws EncoderException;
    }

    private static String code(Loading loading) {
        return assertThrows(EncoderException.class, loading::run).code();
    }
}
