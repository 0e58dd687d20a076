package org.frameseek.model.families;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Framing;
import org.junit.jupiter.api.Test;

/// A language pack replaces a model's text tower and keeps its indexes valid.
class LanguagePackTest {
    private static final ComputeChoice FP32 = new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.FP32);
    private static final Path PACK = Path.of("src/test/resources/model/language");
    private static final Path CLIP = Path.of("src/test/resources/model/clip/openai");

    private record Expected(List<String> texts, List<int[]> input_ids, List<float[]> text_embeds) {
    }

    @Test
    void wordsAgreeWithTheReferenceAndIndexesStay() throws Exception {
        var expected = new Gson().fromJson(Files.readString(PACK.resolve("expected.json")), Expected.class);
        try (var plain = Models.load(CLIP, FP32); var packed = Models.load(CLIP, PACK, Framing.AS_TRAINED, FP32)) {
            assertTrue(packed.identity().comparable(plain.identity()));
            for (int i = 0; i < expected.texts.size(); i++) {
                var text = packed.texts().encode(expected.texts.get(i));
                assertArrayEquals(expected.input_ids.get(i), text.tokens());
                double cosine = 0;
                for (int j = 0; j < text.vector().length; j++) {
                    cosine += (double) text.vector()[j] * expected.text_embeds.get(i)[j];
                }
                assertTrue(cosine >= 0.99999, expected.texts.get(i) + ": " + cosine);
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
