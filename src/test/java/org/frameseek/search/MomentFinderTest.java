package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.frameseek.index.IndexFixture;
import org.junit.jupiter.api.Test;

class MomentFinderTest {
    private static final int RATE = 30;
    private static final Confidence CONFIDENCE = Confidence.measured(0.25);

    private static List<Moment> find(float[] scores, int top, int... cuts) {
        var timeline = Timeline.of(IndexFixture.table(scores.length, RATE), cuts);
        var curve = CONFIDENCE.curve(scores);
        return MomentFinder.find(timeline, curve, Spread.of(curve.logOdds()), top);
    }

    private static float[] noise(int frames, long seed) {
        var random = new Random(seed);
        var scores = new float[frames];
        for (int i = 0; i < frames; i++) {
            scores[i] = 0.2f + (float) random.nextGaussian() * 0.01f;
        }
        return scores;
    }

    private static void raise(float[] scores, int from, int to, float by) {
        for (int i = from; i < to; i++) {
            scores[i] += by;
        }
    }

    @Test
    void findsKnownSpansInOrder() {
        var scores = noise(9000, 1);
        raise(scores, 1000, 1100, 0.10f);
        raise(scores, 5000, 5060, 0.15f);
        raise(scores, 8000, 8200, 0.08f);
        var moments = find(scores, 3);
        assertEquals(List.of(1, 2, 3), moments.stream().map(Moment::rank).toList());
        int[][] spans = {{5000, 5059}, {1000, 1099}, {8000, 8199}};
        for (int i = 0; i < 3; i++) {
            var moment = moments.get(i);
            assertEquals(spans[i][0], moment.startFrame(), 6);
            assertEquals(spans[i][1], moment.endFrame(), 6);
            assertTrue(moment.frame() >= spans[i][0] && moment.frame() <= spans[i][1]);
            assertEquals(scores[moment.frame()], moment.score());
            assertTrue(moment.z() > 6);
        }
    }

    @Test
    void findsTheExactFrameOfAOneFrameEvent() {
        for (int place : new int[] {0, 1, 4000, 8999}) {
            var scores = noise(9000, 2);
            scores[place] = 0.4f;
            var best = find(scores, 5).getFirst();
            assertEquals(place, best.frame());
            assertEquals(place, best.startFrame());
            assertEquals(place, best.endFrame());
        }
    }

    @Test
    void aLastingMatchGoesBeforeAGlitchAsHigh() {
        var scores = noise(3000, 3);
        scores[500] += 0.15f;
        raise(scores, 2000, 2060, 0.12f);
        var moments = find(scores, 2);
        assertTrue(moments.get(0).frame() >= 2000);
        assertEquals(500, moments.get(1).frame());
    }

    @Test
    void momentsNeverCrossCuts() {
        var scores = noise(900, 4);
        raise(scores, 250, 450, 0.2f);
        var moments = find(scores, 10, 300, 400, 600);
        assertTrue(moments.size() > 1, moments.toString());
        for (var moment : moments) {
            for (int cut : new int[] {300, 400, 600}) {
                assertFalse(moment.startFrame() < cut && moment.endFrame() >= cut, moment + " crosses " + cut);
            }
        }
    }

    @Test
    void everySceneOfAShortClipCanBeAMoment() {
        int scenes = 10;
        for (int seed = 0; seed < 20; seed++) {
            var scores = noise(scenes * 90, seed);
            var random = new Random(seed);
            for (int scene = 0; scene < scenes; scene++) {
                raise(scores, scene * 90, scene * 90 + 90, random.nextFloat() * 0.2f);
            }
            // All above the median, or those below would not be reported: the last scene is a long one of nothing.
            var longer = Arrays.copyOf(scores, scores.length + 1000);
            var cuts = IntStream.rangeClosed(1, scenes).map(i -> i * 90).toArray();
            var found = new HashSet<Integer>();
            find(longer, 20, cuts).forEach(moment -> found.add(moment.frame() / 90));
            assertTrue(found.containsAll(IntStream.range(0, scenes).boxed().toList()), "seed " + seed + ": " + found);
        }
    }

    @Test
    void oneShotGivesOneMomentUnlessAnotherStandsOut() {
        var scores = noise(1800, 5);
        raise(scores, 300, 360, 0.2f);
        assertEquals(1, find(scores, 10).size());
        raise(scores, 1200, 1260, 0.2f);
        var two = find(scores, 2);
        assertEquals(2, two.size());
        assertTrue(Math.abs(two.get(0).frame() - two.get(1).frame()) > 800);
    }

    @Test
    void cuttingToAndFroIsOneMomentInALongVideo() {
        var scores = noise(RATE * 7200, 6);
        var cuts = IntStream.range(1, 1800).map(i -> i * 120).toArray();
        for (int shot = 900; shot < 910; shot += 2) {
            raise(scores, shot * 120, shot * 120 + 120, 0.2f);
        }
        var moments = find(scores, 5, cuts);
        for (int i = 0; i < moments.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(Math.abs(moments.get(i).frame() - moments.get(j).frame()) > 60 * RATE);
            }
        }
    }

    @Test
    void oddInputs() {
        assertEquals(List.of(), find(new float[0], 5));
        var unknown = new float[100];
        Arrays.fill(unknown, Float.NaN);
        assertEquals(List.of(), find(unknown, 5));
        assertEquals(new Moment(1, 0, 0, 0, 0.3f, 0, LogOdds.probability(5)), find(new float[] {0.3f}, 5).getFirst());
        assertEquals(1, find(new float[100], 5).size());
        assertEquals(List.of(), find(noise(100, 1), 0));
        unknown[42] = 0.1f;
        assertEquals(42, find(unknown, 5).getFirst().frame());
    }

    @Test
    void partlyIndexedVideosAreSearched() {
        var scores = noise(3000, 7);
        Arrays.fill(scores, 1000, 3000, Float.NaN);
        raise(scores, 980, 1000, 0.2f);
        var best = find(scores, 5).getFirst();
        assertEquals(980, best.startFrame(), 3);
        assertEquals(999, best.endFrame());
    }

    @Test
    void momentsAreAlwaysOrderedDistinctAndConsistent() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int frames = 1 + random.nextInt(3000);
            var scores = noise(frames, seed);
            for (int i = random.nextInt(8); i > 0; i--) {
                int from = random.nextInt(frames);
                raise(scores, from, Math.min(frames, from + 1 + random.nextInt(100)), random.nextFloat() * 0.3f);
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                int from = random.nextInt(frames);
                Arrays.fill(scores, from, Math.min(frames, from + random.nextInt(400)), Float.NaN);
            }
            var cuts = random.ints(random.nextInt(20), 0, frames).filter(c -> c > 0).sorted().distinct().toArray();
            var moments = find(scores, 7, cuts);
            assertTrue(moments.size() <= 7);
            var taken = new boolean[frames];
            for (int i = 0; i < moments.size(); i++) {
                var moment = moments.get(i);
                assertEquals(i + 1, moment.rank());
                for (int frame = moment.startFrame(); frame <= moment.endFrame(); frame++) {
                    assertFalse(taken[frame], "seed " + seed + ": frame " + frame + " twice");
                    taken[frame] = true;
                    assertTrue(scores[frame] <= moment.score(), "seed " + seed);
                }
                assertTrue(taken[moment.frame()]);
            }
        }
    }
}
