package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frameseek.encoder.Reading;
import org.junit.jupiter.api.Test;

class TrimTest {
    private static final Moment FIRST = new Moment(1, 40, 30, 60, 0.4f, 6, 0.9f);
    private static final Moment SECOND = new Moment(2, 90, 80, 95, 0.3f, 5, 0.8f);
    private static final SearchResult ANSWER = new SearchResult(new Query.Words("a dog"), Reading.COMPLETE,
            new Curve(new float[100], new float[100]), new float[100], List.of(FIRST, SECOND), new int[0]);

    @Test
    void trimmedMomentKeepsAllButItsBounds() {
        var trimmed = ANSWER.trimmed(List.of(new Trim("a dog", 40, 45, 70)));
        assertEquals(new Moment(1, 40, 45, 70, 0.4f, 6, 0.9f), trimmed.moments().getFirst());
        assertEquals(SECOND, trimmed.moments().getLast());
    }

    @Test
    void anotherQuestionsTrimsChangeNothing() {
        assertEquals(ANSWER.moments(), ANSWER.trimmed(List.of(new Trim("a cat", 40, 45, 70))).moments());
    }

    @Test
    void momentIsFoundAgainWhenItsBestFrameMoved() {
        assertTrue(new Trim("a dog", 58, 50, 58).fits("a dog", FIRST));
        assertFalse(new Trim("a dog", 61, 50, 61).fits("a dog", FIRST));
    }

    @Test
    void boundsInReverseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Trim("a dog", 5, 9, 8));
    }

    @Test
    void nearestCutsStayInTheVideo() {
        var shots = new Shots(new int[] {25, 60}, 100);
        assertEquals(List.of(0, 0, 25, 25, 60, 60),
                List.of(0, 12, 13, 42, 43, 99).stream().map(shots::nearestStart).toList());
        assertEquals(List.of(24, 24, 24, 59, 59, 99),
                List.of(0, 24, 41, 42, 78, 79).stream().map(shots::nearestEnd).toList());
    }
}
