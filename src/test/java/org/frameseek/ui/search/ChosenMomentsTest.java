package org.frameseek.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.encoder.Reading;
import org.frameseek.search.Curve;
import org.frameseek.search.Moment;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.junit.jupiter.api.Test;

class ChosenMomentsTest {
    private final ChosenMoments chosen = new ChosenMoments();

    /// Moments of 10 frames each, best first.
    private static SearchResult ranked(int... bestFrames) {
        var moments = IntStream.range(0, bestFrames.length)
                .mapToObj(i -> new Moment(i + 1, bestFrames[i], bestFrames[i] - 5, bestFrames[i] + 4, 0.3f, 4, 0.95f))
                .toList();
        return new SearchResult(new Query.Words("a dog"), Reading.COMPLETE, new Curve(new float[0], new float[0]),
                new float[0], moments, new int[0]);
    }

    @Test
    void selectedMomentStaysSelectedWhenABetterOneIsFound() {
        var before = ranked(100, 200, 300);
        chosen.select(2);
        chosen.keepSelected(before, ranked(900, 100, 203, 300));
        assertEquals(3, chosen.selectedProperty().get());
    }

    @Test
    void momentThatIsNoLongerListedLeavesItsPlaceToItsNeighbour() {
        chosen.select(3);
        chosen.keepSelected(ranked(100, 200, 300), ranked(100, 200));
        assertEquals(2, chosen.selectedProperty().get());
    }

    @Test
    void aFrameSelectsItsMomentOrNone() {
        chosen.selectAt(204, ranked(100, 200));
        assertEquals(2, chosen.selectedProperty().get());
        chosen.selectAt(205, ranked(100, 200));
        assertEquals(0, chosen.selectedProperty().get());
    }

    @Test
    void nothingChosenStaysSo() {
        chosen.keepSelected(ranked(100), ranked(200, 100));
        assertEquals(0, chosen.selectedProperty().get());
    }

    @Test
    void openedMomentStaysOpenWhereItIsRankedNow() {
        var before = ranked(100, 200);
        chosen.toggle(before.moments().getFirst());
        var now = ranked(200, 100);
        chosen.keepOpen(before, now);
        assertEquals(List.of(false, true), now.moments().stream().map(chosen::isOpen).toList());
    }

    @Test
    void anotherQuestionForgetsAll() {
        var answer = ranked(100, 200);
        chosen.select(2);
        chosen.toggle(answer.moments().getLast());
        assertTrue(chosen.isOpen(answer.moments().getLast()));
        chosen.forget();
        assertEquals(0, chosen.selectedProperty().get());
        assertFalse(chosen.isOpen(answer.moments().getLast()));
    }
}
