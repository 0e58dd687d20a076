package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.frameseek.index.IndexFixture;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final float NONE = Float.NaN;

    private final Map<String, float[]> odds = new HashMap<>();

    private float[] evaluate(String query) throws Exception {
        var timeline = Timeline.of(IndexFixture.table(odds.values().iterator().next().length, 10), new int[0]);
        var singles = (Evaluation.Singles) single -> Curve.combined(odds.get(single.text()).clone());
        return new Evaluation(singles, timeline).of(QueryParser.parse(query)).logOdds();
    }

    @Test
    void operatorsAreThoseOfProbabilities() throws Exception {
        odds.put("a", new float[] {4, 4, -4, -4, NONE});
        odds.put("b", new float[] {4, -4, 4, -4, NONE});
        assertHeld("a AND b", true, false, false, false);
        assertHeld("a OR b", true, true, true, false);
        assertHeld("a NOT b", false, true, false, false);
        assertHeld("b NOT a", false, false, true, false);
        assertHeld("(a OR b) NOT (a AND b)", false, true, true, false);
    }

    private void assertHeld(String query, boolean... held) throws Exception {
        var result = evaluate(query);
        for (int i = 0; i < held.length; i++) {
            assertEquals(held[i], result[i] > 0, query + " frame " + i);
        }
        assertTrue(Float.isNaN(result[held.length]), query);
    }

    @Test
    void andIsTheHamacherProductAndPowersArePowers() {
        for (double a : new double[] {0.001, 0.2, 0.5, 0.9, 0.999}) {
            for (double b : new double[] {0.01, 0.4, 0.5, 0.99}) {
                assertEquals(a * b / (a + b - a * b), LogOdds.probability(LogOdds.and(logit(a), logit(b))), 1e-5);
            }
            for (double exponent : new double[] {0.5, 1, 3}) {
                assertEquals(Math.pow(a, exponent), LogOdds.probability(LogOdds.power(logit(a), exponent)), 1e-5);
            }
        }
    }

    private static float logit(double probability) {
        return (float) Math.log(probability / (1 - probability));
    }

    @Test
    void weightsSayWhichPartDecides() throws Exception {
        odds.put("a", new float[] {2, 0.5f});
        odds.put("b", new float[] {0.5f, 2});
        var heavy = evaluate("a^3 AND b");
        assertTrue(heavy[0] > heavy[1]);
        heavy = evaluate("a^3 OR b");
        assertTrue(heavy[0] > heavy[1]);
        heavy = evaluate("(a AND b) NOT b^4");
        assertTrue(heavy[0] > heavy[1]);
        assertEquals(evaluate("a AND b")[0], evaluate("a^1 AND b")[0]);
    }

    @Test
    void thenNeedsTheOrderAndTheTime() throws Exception {
        odds.put("a", filled(100, -5, 10, 12));
        odds.put("b", filled(100, -5, 40, 42));
        var spans = evaluate("a THEN/4 b");
        for (int frame = 0; frame < 100; frame++) {
            assertEquals(frame >= 10 && frame < 42, spans[frame] > 0, "frame " + frame);
        }
        for (float value : evaluate("a THEN/2 b")) {
            assertTrue(value < 0);
        }
        for (float value : evaluate("b THEN a")) {
            assertTrue(value < 0);
        }
    }

    private static float[] filled(int frames, float usual, int from, int to) {
        var values = new float[frames];
        Arrays.fill(values, usual);
        Arrays.fill(values, from, to, 5);
        return values;
    }

    /// Against the definition, tried out for every pair.
    @Test
    void thenIsTheBestPairAroundEachFrame() {
        var random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            int frames = 1 + random.nextInt(40);
            var first = random(frames, random);
            var second = random(frames, random);
            var seconds = new double[frames];
            for (int i = 1; i < frames; i++) {
                seconds[i] = seconds[i - 1] + random.nextDouble(0.1, 1);
            }
            double window = random.nextDouble(0.5, 6);
            var spans = new Succession(seconds, window).of(first, second);
            assertPairs(first, second, seconds, window, spans);
        }
    }

    private static void assertPairs(float[] first, float[] second, double[] seconds, double window, float[] spans) {
        for (int frame = 0; frame < spans.length; frame++) {
            float best = -LogOdds.SURE;
            for (int end = frame; end < spans.length; end++) {
                // Of the pairs that end here the one whose first half is most likely counts.
                int start = -1;
                for (int i = 0; i < end; i++) {
                    if (seconds[end] - seconds[i] <= window && !Float.isNaN(first[i])
                            && (start < 0 || first[i] > first[start])) {
                        start = i;
                    }
                }
                if (start >= 0 && start <= frame && !Float.isNaN(second[end])) {
                    best = Math.max(best, LogOdds.and(first[start], second[end]));
                }
            }
            if (Float.isNaN(first[frame]) && Float.isNaN(second[frame])) {
                assertTrue(Float.isNaN(spans[frame]));
            } else {
                assertEquals(best, spans[frame], 1e-5, "frame " + frame);
            }
        }
    }

    private static float[] random(int frames, SplittableRandom random) {
        var values = new float[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = random.nextInt(6) == 0 ? Float.NaN : (float) random.nextDouble(-6, 6);
        }
        return values;
    }

    @Test
    void aMomentOfThenSpansBothAcrossTheCut() throws Exception {
        odds.put("a", filled(300, -5, 10, 30));
        odds.put("b", filled(300, -5, 40, 60));
        var timeline = Timeline.of(IndexFixture.table(300, 10), new int[] {35});
        var singles = (Evaluation.Singles) single -> Curve.combined(odds.get(single.text()).clone());
        var query = QueryParser.parse("a THEN b");
        var curve = new Evaluation(singles, timeline).of(query);
        var moments = MomentFinder.find(timeline.uncut(), curve, Spread.of(curve.logOdds()), 3);
        assertEquals(List.of(1), moments.stream().map(Moment::rank).toList());
        assertTrue(moments.getFirst().startFrame() <= 12 && moments.getFirst().endFrame() >= 55, moments.toString());
    }
}
