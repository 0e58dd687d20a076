package org.frameseek.model.families;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.UnrelatedTexts;
import org.frameseek.engine.ComputeChoice;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static Calibration of(String family) throws Exception {
        try (var model = Models.load(Path.of("src/test/resources/model", family), ComputeChoice.AUTO)) {
            return model.calibration();
        }
    }

    @Test
    void unrelatedSentencesAreInTheModelsLanguage() throws Exception {
        assertEquals(UnrelatedTexts.CHINESE.texts(), of("chinese").unrelatedTexts());
        assertTrue(of("chinese").neutralTexts().contains("一张照片"));
        assertEquals(UnrelatedTexts.ENGLISH.texts(), of("clip/openai").unrelatedTexts());
    }

    /// The checkpoint's stored numbers: logit_scale and logit_bias.
    @Test
    void siglipJudgesByItself() throws Exception {
        var own = of("siglip").sigmoid().orElseThrow();
        assertEquals(Math.exp(4.7), own.scale(), 1e-3);
        assertEquals(-12.9, own.bias(), 1e-3);
        assertTrue(of("clip/openai").sigmoid().isEmpty());
    }
}
