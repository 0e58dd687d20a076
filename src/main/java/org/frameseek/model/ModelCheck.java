package org.frameseek.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.frameseek.encoder.EncoderException;
import org.frameseek.media.Picture;

/// Checks whether a loaded model behaves like one. The effects of damaged or mismatched weights on vectors are visible
/// even if the right vectors are unknown.
public final class ModelCheck {
    /// What is wrong; [#code] is the key of the sentence in the error bundle.
    public enum Finding {
        NOT_NUMBERS("model.check.not-numbers"),
        NOT_UNIT("model.check.not-unit"),
        TEXTS_ALIKE("model.check.texts-alike"),
        PICTURES_ALIKE("model.check.pictures-alike"),
        SPACES_APART("model.check.spaces-apart");

        private final String code;

        Finding(String code) {
            this.code = code;
        }

        /// The key of the sentence; its `{0}` is the model's folder.
        public String code() {
            return code;
        }
    }

    private static final List<String> TEXTS = List.of(
            "a red car on a road", "two people talking in a kitchen", "a dog running on the beach", "text on a screen",
            "a mountain under snow", "一只猫坐在桌子上", "ein Schiff auf dem Meer", "a crowd at night");
    private static final int PICTURES = 8;
    private static final int SIDE = 96;
    private static final double LENGTH_ERROR = 1e-2;
    private static final double ALIKE = 0.99999;
    /// If the scores of all text-picture pairs differ by less than this, no query has an answer.
    private static final double SAME = 1e-4;

    private ModelCheck() {
    }

    /// @return the faults, in the order of the enum; empty for a sound model
    /// @throws EncoderException if the model cannot encode at all
    public static Set<Finding> of(Model model) throws EncoderException {
        var texts = new ArrayList<float[]>();
        for (var embedding : model.texts().encode(TEXTS)) {
            texts.add(embedding.vector());
        }
        var pictures = new ArrayList<float[]>();
        for (int i = 0; i < PICTURES; i++) {
            pictures.add(model.encodePicture(picture(i)));
        }
        var all = new ArrayList<>(texts);
        all.addAll(pictures);
        var findings = EnumSet.noneOf(Finding.class);
        if (all.stream().anyMatch(vector -> !Double.isFinite(dot(vector, vector)))) {
            findings.add(Finding.NOT_NUMBERS);
            return findings;
        }
        if (all.stream().anyMatch(vector -> Math.abs(dot(vector, vector) - 1) > LENGTH_ERROR)) {
            findings.add(Finding.NOT_UNIT);
        }
        if (alike(texts)) {
            findings.add(Finding.TEXTS_ALIKE);
        }
        if (alike(pictures)) {
            findings.add(Finding.PICTURES_ALIKE);
        }
        var scores = texts.stream().flatMap(text -> pictures.stream().map(picture -> dot(text, picture)))
                .mapToDouble(Double::doubleValue).summaryStatistics();
        if (scores.getMax() - scores.getMin() < SAME) {
            findings.add(Finding.SPACES_APART);
        }
        return findings;
    }

    private static boolean alike(List<float[]> vectors) {
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (dot(vectors.get(i), vectors.get(j)) > ALIKE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /// Blocks of random colours, finer with each picture.
    private static Picture picture(int index) {
        var random = new SplittableRandom(index);
        int block = SIDE >> index % 4;
        int blocks = SIDE / block;
        var colours = new byte[blocks * blocks * 3];
        random.nextBytes(colours);
        var rgb = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            int at = pixel / SIDE / block * blocks + pixel % SIDE / block;
            rgb[i] = colours[at * 3 + i % 3];
        }
        return new Picture(SIDE, SIDE, rgb);
    }
}
