package org.frameseek.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.IndexFixture;
import org.frameseek.index.VideoIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An index of twelve scenes, each of which shows another thing, and an encoder that knows their names: a space with an
/// axis for each thing, and one that every picture and every text shares, as in real models.
abstract class SceneSearch {
    static final int DIMENSION = 24;
    static final int SCENES = 12;
    static final int LENGTH = 75;
    static final List<String> THINGS = List.of("anything", "boat", "cat", "dog", "egg", "fox", "goat", "hen",
            "ibis", "jay", "kite", "lion", "moth", "newt", "owl", "pig");

    @TempDir
    Path folder;
    VideoIndex index;

    /// Words of a text are its axes.
    static class Words implements TextEncoder {
        final List<String> encoded = new ArrayList<>();
        private final OptionalDouble presentScore;

        Words(OptionalDouble presentScore) {
            this.presentScore = presentScore;
        }

        @Override
        public TextEmbedding encode(String text) {
            encoded.add(text);
            var vector = new float[DIMENSION];
            vector[0] = 0.3f;
            for (var word : text.split(" ")) {
                vector[THINGS.indexOf(word)] += 0.4f;
            }
            return new TextEmbedding(text, new int[0], text.length() > 20, unit(vector));
        }

        @Override
        public EncoderIdentity identity() {
            return IndexFixture.ENCODER;
        }

        @Override
        public Calibration calibration() {
            return new Calibration(List.of("anything"), presentScore);
        }
    }

    static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    /// Scene `s` shows thing `s + 1`.
    static float[][] rows() {
        var random = new Random(5);
        var rows = new float[SCENES * LENGTH][DIMENSION];
        for (int frame = 0; frame < rows.length; frame++) {
            rows[frame][0] = 0.4f;
            rows[frame][1 + frame / LENGTH] = 0.6f;
            for (int i = 0; i < DIMENSION; i++) {
                rows[frame][i] += (float) random.nextGaussian() * 0.01f;
            }
            unit(rows[frame]);
        }
        return rows;
    }

    @BeforeEach
    void create() throws Exception {
        index = IndexFixture.create(folder.resolve("index.safetensors"), IndexFixture.table(SCENES * LENGTH, 25),
                DIMENSION, rows());
    }

    @AfterEach
    void close() {
        index.close();
    }
}
