package org.frameseek.search;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import org.frameseek.index.IndexFixture;
import org.junit.jupiter.api.Test;

class VideoSearchTest extends SceneSearch {
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
