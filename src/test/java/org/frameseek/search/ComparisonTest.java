package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.frameseek.encoder.Reading;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static Moment moment(int frame, double probability) {
        return new Moment(1, frame, frame - 5, frame + 5, 0.3f, 4, (float) probability);
    }

    private static SearchResult answer(Moment... moments) {
        return drawn(new float[800], moments);
    }

    @Test
    void matchesThatOverlapAreOnePlace() {
        var one = answer(moment(300, 0.9), moment(100, 0.8), moment(500, 0.2));
        var other = answer(moment(104, 0.7), moment(700, 0.6));
        var places = Comparison.of(List.of(one, other)).places();
        assertEquals(List.of(100, 300, 700), places.stream().map(Comparison.Place::frame).toList());
        assertTrue(places.getFirst().isAgreed());
        assertNull(places.get(1).moments().get(1), "only the first model finds it");
        assertNull(places.get(2).moments().getFirst());
    }

    @Test
    void weakMomentsAreNoMatches() {
        var comparison = Comparison.of(List.of(answer(moment(100, 0.1)), answer(moment(100, 0.9))));
        assertFalse(comparison.isAgreed());
        assertTrue(Comparison.of(List.of(answer(moment(9, 0.1)), answer())).isAgreed());
    }

    @Test
    void modelsAreMostApartWhereOnlyOneIsSure() {
        var one = new float[] {3, 3, 3, Float.NaN};
        var other = new float[] {3, 1, -4, 3};
        var comparison = Comparison.of(List.of(drawn(one, at(0, 3), at(1, 3), at(2, 3)),
                drawn(other, at(0, 3), at(1, 1), at(3, 3))));
        assertEquals(2, comparison.agreed());
        assertEquals(List.of(0, 1, 2, 3), comparison.places().stream().map(Comparison.Place::frame).toList());
        var most = comparison.mostApart().orElseThrow();
        assertEquals(2, most.frame());
        assertEquals(LogOdds.probability(3) - LogOdds.probability(-4), most.apart(), 1e-6);
        assertEquals(0, comparison.places().getLast().apart(), "the other has not looked there yet");
    }

    private static Moment at(int frame, float logOdds) {
        return new Moment(1, frame, frame, frame, 0.3f, 4, LogOdds.probability(logOdds));
    }

    private static SearchResult drawn(float[] logOdds, Moment... moments) {
        return new SearchResult(new Query.Words("a dog"), Reading.COMPLETE, new Curve(logOdds, logOdds),
                new float[logOdds.length], Arrays.asList(moments), new int[0]);
    }
}
