package org.frameseek.search;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.IndexFixture;
import org.frameseek.index.VideoIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A space of things, one axis each, and one axis that every picture and every text shares, as in real models.
class VideoSearchTest {
    private static final int DIMENSION = 24;
    private static final int SCENES = 12;
    private static final int LENGTH = 75;
    private static final List<String> THINGS = List.of("anything", "boat", "cat", "dog", "egg", "fox", "goat", "hen",
            "ibis", "jay", "kite", "lion", "moth", "newt", "owl", "pig");

    @TempDir
    Path folder;
    private VideoIndex index;

    /// Words of a text are its axes.
    private static class Words implements TextEncoder {
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

    private static float[] unit(float[] vector) {
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
    private static float[][] rows() {
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

    @Test
    void combinedQueriesListNoImpossibleMoment() throws Exception {
        var search = new VideoSearch(new Words(OptionalDouble.of(0.75)));
        for (var query : List.of("boat AND cat", "cat THEN boat", "pig THEN boat")) {
            var result = search.search(index, QueryParser.parse(query), 5);
            assertEquals(List.of(), result.moments(), query);
            assertTrue(result.weak() && result.searched());
        }
        var result = search.search(index, QueryParser.parse("boat THEN cat"), 5);
        assertEquals(1, result.moments().size());
        assertFalse(result.weak());
    }

    @Test
    void judgedFramesMoveTheRanking() throws Exception {
        var search = new VideoSearch(new Words(OptionalDouble.of(0.75)));
        // Ambiguous: both scenes show half of it.
        var plain = search.search(index, "boat cat", 5).moments();
        assertEquals(Set.of(0, 1), plain.stream().limit(2).map(moment -> moment.frame() / LENGTH).collect(toSet()));
        for (int liked : new int[] {0, 1}) {
            var query = new Query.Words("boat cat").refined(new Query.Example(liked * LENGTH + 30), true);
            var more = search.search(index, query, 5).moments();
            assertEquals(liked, more.getFirst().frame() / LENGTH);
            var less = search.search(index, query.refined(new Query.Example((1 - liked) * LENGTH), false), 5).moments();
            assertEquals(liked, less.getFirst().frame() / LENGTH);
            assertTrue(less.get(1).probability() < plain.get(1).probability());
        }
        // The rest of the video stays where it was.
        var fox = search.search(index, "fox", 1).moments().getFirst();
        var refined = search.search(index, new Query.Words("fox").refined(new Query.Example(0), false), 1);
        assertEquals(fox.frame() / LENGTH, refined.moments().getFirst().frame() / LENGTH);
        assertEquals(fox.score(), refined.moments().getFirst().score(), 0.02);
    }

    @Test
    void scoresAreCosines() {
        var vector = unit(new Random(3).doubles(DIMENSION).collect(
                () -> new float[DIMENSION], new FillFloats(), (_, _) -> { }));
        var scores = new Scores(index).cosines(vector);
        var rows = rows();
        for (int frame = 0; frame < rows.length; frame++) {
            double expected = 0;
            for (int i = 0; i < DIMENSION; i++) {
                expected += rows[frame][i] * vector[i];
            }
            assertEquals(expected, scores[frame], 1e-3);
        }
    }

    private static final class FillFloats implements ObjDoubleConsumer<float[]> {
        private int next;

        @Override
        public void accept(float[] target, double value) {
            target[next++] = (float) value;
        }
    }

    @Test
    void findsEachThingInItsSceneAndTheCutsBetween() throws Exception {
        var search = new VideoSearch(new Words(OptionalDouble.empty()));
        for (int scene = 0; scene < SCENES; scene++) {
            var result = search.search(index, THINGS.get(scene + 1), 5);
            var best = result.moments().getFirst();
            assertEquals(scene, best.frame() / LENGTH);
            assertEquals(scene * LENGTH, best.startFrame(), 2);
            assertEquals(scene * LENGTH + LENGTH - 1, best.endFrame(), 2);
            assertFalse(result.weak());
            // The thing is in one scene only: the nearest moments of others are listed, but not called matches.
            assertEquals(List.of(best), result.moments().stream().filter(moment -> !moment.weak()).toList());
            assertEquals(SCENES - 1, result.cuts().length);
            assertEquals(LENGTH, result.cuts()[0]);
            assertTrue(result.heat()[best.frame()] > 0.8, "heat " + result.heat()[best.frame()]);
            assertTrue(result.heat()[(best.frame() + 3 * LENGTH) % (SCENES * LENGTH)] < 0.2);
        }
    }

    @Test
    void whatIsNotThereIsWeakAndDoesNotGlow() throws Exception {
        for (var present : List.of(OptionalDouble.empty(), OptionalDouble.of(0.75))) {
            var search = new VideoSearch(new Words(present));
            for (var absent : List.of("newt", "owl", "pig")) {
                var result = search.search(index, absent, 5);
                assertTrue(result.weak(), absent + " " + result.moments().getFirst() + " " + present);
                for (float heat : result.heat()) {
                    assertTrue(heat <= 0.3f, absent + " glows with " + heat);
                }
            }
            assertFalse(search.search(index, "fox", 5).weak());
        }
    }

    @Test
    void unrelatedSentencesTellWhatIsNotThere() throws Exception {
        var unrelated = new ArrayList<>(List.of("cat", "fox"));
        for (int i = 0; i < 58; i++) {
            unrelated.add(THINGS.get(13 + i % 3) + " anything".repeat(i % 5) + " newt".repeat(i / 10));
        }
        var words = new Words(OptionalDouble.empty()) {
            @Override
            public Calibration calibration() {
                return new Calibration(List.of("anything"), OptionalDouble.empty(), unrelated, Optional.empty());
            }
        };
        var search = new VideoSearch(words);
        assertTrue(search.wantsBackground());
        search.judgeBy(Background.of(words));
        assertFalse(search.wantsBackground());
        for (var absent : List.of("newt", "owl", "pig")) {
            assertTrue(search.search(index, absent, 5).weak(), absent);
        }
        for (var present : List.of("boat", "fox", "moth")) {
            var best = search.search(index, present, 5).moments().getFirst();
            assertEquals(Fit.SURE, best.fit(), present + " " + best);
        }
    }

    @Test
    void findsWhereElseAPictureIsShown() throws Exception {
        var rows = rows();
        System.arraycopy(rows, 2 * LENGTH, rows, 9 * LENGTH, LENGTH);
        try (var twice = IndexFixture.create(folder.resolve("twice.safetensors"), index.frames(), DIMENSION, rows)) {
            int frame = 2 * LENGTH + 30;
            var result = new VideoSearch(new Words(OptionalDouble.empty())).search(twice, new Query.Example(frame), 5);
            assertEquals(new Query.Example(frame), result.query());
            assertEquals(1, result.scores()[frame], 1e-3);
            var matches = result.moments().stream().filter(moment -> !moment.weak()).toList();
            assertEquals(Set.of(2, 9), matches.stream().map(moment -> moment.frame() / LENGTH).collect(toSet()));
            assertEquals(2, matches.size());
            assertFalse(result.weak());
            assertTrue(result.heat()[9 * LENGTH + 30] > 0.8, "heat " + result.heat()[9 * LENGTH + 30]);
            assertTrue(result.heat()[5 * LENGTH] < 0.1, "heat " + result.heat()[5 * LENGTH]);
        }
    }

    @Test
    void aPictureIsLikeAllOfAVideoThatStandsStill() throws Exception {
        var rows = rows();
        Arrays.fill(rows, rows[0]);
        try (var still = IndexFixture.create(folder.resolve("still.safetensors"), index.frames(), DIMENSION, rows)) {
            var search = new VideoSearch(new Words(OptionalDouble.empty()));
            assertFalse(search.search(still, new Query.Example(40), 5).weak());
        }
    }

    @Test
    void textsAreEncodedOnceAndTheOldestForgotten() throws Exception {
        var words = new Words(OptionalDouble.of(0.75));
        var search = new VideoSearch(words);
        search.search(index, "cat", 1);
        search.search(index, "cat", 1);
        assertEquals(List.of("cat"), words.encoded);
        for (int i = 0; i < 150; i++) {
            search.search(index, THINGS.get(1 + i % 15) + " " + THINGS.get(1 + i / 15), 1);
        }
        words.encoded.clear();
        search.search(index, "cat", 1);
        assertEquals(List.of("cat"), words.encoded);
        assertTrue(search.search(index, "cat dog egg fox goat hen", 1).reading().truncated());
    }

    @Test
    void unindexedFramesAreNotANumberAndComeInLater() throws Exception {
        var rows = rows();
        var early = new float[rows.length][];
        System.arraycopy(rows, 0, early, 0, 2 * LENGTH + 10);
        early[5] = new float[DIMENSION];
        try (var partly = IndexFixture.create(folder.resolve("partly.safetensors"), index.frames(), DIMENSION, early)) {
            var search = new VideoSearch(new Words(OptionalDouble.empty()));
            var result = search.search(partly, "fox", 5);
            assertTrue(result.weak());
            for (int frame = 0; frame < rows.length; frame++) {
                boolean known = early[frame] != null && frame != 5;
                assertEquals(known, !Float.isNaN(result.scores()[frame]), "frame " + frame);
                assertEquals(known, !Float.isNaN(result.heat()[frame]), "frame " + frame);
            }
            assertArrayEquals(new int[] {LENGTH, 2 * LENGTH}, result.cuts());
            IndexFixture.fill(partly, rows);
            result = search.search(partly, "fox", 5);
            assertFalse(result.weak());
            assertEquals(4, result.moments().getFirst().frame() / LENGTH);
            assertEquals(SCENES - 1, result.cuts().length);
        }
    }

    @Test
    void nothingIndexedGivesNoMoments() throws Exception {
        try (var empty = IndexFixture.create(
                folder.resolve("empty.safetensors"), index.frames(), DIMENSION, new float[0][])) {
            var result = new VideoSearch(new Words(OptionalDouble.empty())).search(empty, "cat", 5);
            assertEquals(List.of(), result.moments());
            assertTrue(result.weak());
            assertTrue(Float.isNaN(result.heat()[0]));
        }
    }
}
