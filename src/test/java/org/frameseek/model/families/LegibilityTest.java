package org.frameseek.model.families;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.frameseek.encoder.Legibility;
import org.frameseek.engine.ComputeChoice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether a model's vocabulary covers a description is known from the description alone.
class LegibilityTest {
    @ParameterizedTest
    @CsvSource({
        "models/demo, a red dog on the beach, CLEAR",
        "models/demo, 沙滩上的一只红狗, UNREADABLE",
        "models/demo, красная собака на пляже, UNREADABLE",
        "models/demo, Ein Häuschen am Fluß, PARTLY",
        "src/test/resources/model/clip/openai, a red car, CLEAR",
        "src/test/resources/model/clip/openai, 雨中的一辆红色汽车, UNREADABLE",
        "src/test/resources/model/chinese, 一只猫坐在桌子上, CLEAR",
        "src/test/resources/model/siglip2, a cat, CLEAR",
    })
    void scriptsOutsideTheVocabularyAreNoticed(Path folder, String text, Legibility expected) throws Exception {
        try (var model = Models.load(folder, ComputeChoice.AUTO)) {
            assertEquals(expected, model.texts().encode(text).legibility(), text);
        }
    }
}
