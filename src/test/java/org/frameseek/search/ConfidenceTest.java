package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.Legibility;
import org.frameseek.encoder.Sigmoid;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    /// `known …` is a sentence of words that the model knows.
    private static final class Words implements TextEncoder {
        @Override
        public TextEmbedding encode(String text) {
            float share = text.startsWith("known") ? 1 : 0.5f;
            return new TextEmbedding(text, new int[0], false, Legibility.CLEAR, share, new float[] {share, 1 - share});
        }

        @Override
        public EncoderIdentity identity() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Calibration calibration() {
            return new Calibration(List.of(), OptionalDouble.empty());
        }
    }

    @Test
    void theModelsOwnCautiousCertaintyCounts() {
        var confidence = new Confidence(0.2f, 100);
        var own = new Sigmoid(110, -13);
        var curve = confidence.curve(new float[] {0.05f, 0.15f, 0.21f, Float.NaN}, own);
        assertEquals((0.05f - 0.13f / 1.1f) * 110, curve.logOdds()[0], 0.5);
        assertTrue(curve.probability(1) > 0.9, "sure by its own judgement: " + curve.probability(1));
        assertTrue(curve.probability(2) > 0.9);
        assertTrue(Float.isNaN(curve.logOdds()[3]));
    }

    @Test
    void sentencesOfUnknownWordsDoNotCountIfEnoughOthersDo() throws Exception {
        var texts = new ArrayList<>(Collections.nCopies(40, "known words"));
        texts.addAll(Collections.nCopies(40, "strange words"));
        assertEquals(40, Background.of(new Words(), texts).vectors().size());
        assertEquals(50, Background.of(new Words(), texts.subList(30, 80)).vectors().size());
    }

    /// The colour of a frame must not contradict its percentage, whatever the rest of the video is like.
    @Test
    void heatIsTheProbabilityWhereverAnythingIsProbable() {
        var random = new Random(7);
        for (float usual : new float[] {-9, -1, 2, 9}) {
            var logOdds = new float[500];
            for (int i = 0; i < logOdds.length; i++) {
                logOdds[i] = usual + 4 * (float) random.nextGaussian();
            }
            logOdds[3] = Float.NaN;
            var curve = Curve.combined(logOdds);
            var heat = Confidence.heat(curve, Spread.of(logOdds));
            assertTrue(Float.isNaN(heat[3]));
            for (int i = 4; i < heat.length; i++) {
                float probability = curve.probability(i);
                if (probability >= 0.15f) {
                    assertEquals(probability, heat[i], "frame of a video around " + usual);
                } else {
                    assertTrue(heat[i] <= 0.15f, "glows with " + heat[i]);
                }
            }
        }
    }

    @Test
    void theNearestFramesLeaveATraceWhereNothingFits() {
        var logOdds = new float[] {-9, -9.2f, -8.8f, -9.1f, -8.9f, -5};
        var heat = Confidence.heat(Curve.combined(logOdds), Spread.of(logOdds));
        assertTrue(heat[5] > 0.1 && heat[5] <= 0.15f, "heat " + heat[5]);
        assertTrue(heat[1] < 0.01, "heat " + heat[1]);
    }
}
