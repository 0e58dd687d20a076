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
        return new SearchResult(new Query.Words("a dog"), Reading.COMPLETE, new Curve(new float[0], new float[0]),
                new float[0], Arrays.asList(moments), new int[0]);
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
}
