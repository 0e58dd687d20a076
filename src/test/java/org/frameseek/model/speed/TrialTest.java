package org.frameseek.model.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.frameseek.encoder.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
    /// Speeds relative to fp32.
    @ParameterizedTest
    @CsvSource({
        "0.14, false, 0.9, false, FP32",
        "0.14, true,  1.2, true,  FP32",
        "0.14, true,  1.3, true,  INT8",
        "0.14, true,  2.5, false, FP32",
        "1.1,  true,  1.2, true,  BF16",
        "2.0,  true,  1.8, true,  BF16",
        "2.0,  true,  2.1, true,  INT8",
        "2.0,  false, 1.8, true,  INT8",
    })
    void theFastestFaithfulPrecisionIsChosen(
            double bf16, boolean bf16Faithful, double int8, boolean int8Faithful, Precision expected) {
        assertEquals(expected, Trial.best(List.of(
                new Trial(Precision.FP32, 1, true),
                new Trial(Precision.BF16, bf16, bf16Faithful),
                new Trial(Precision.INT8, int8, int8Faithful))));
    }
}
