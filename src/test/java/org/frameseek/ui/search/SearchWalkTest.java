package org.frameseek.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.search.Moment;
import org.frameseek.ui.ColourVideo;
import org.junit.jupiter.api.Test;

/// How keys walk through the moments of an answer.
class SearchWalkTest extends SearchRig {
    @Test
    void enterBeforeTheAnswerJumpsWhenItComes() {
        tasks.hold();
        ask("red");
        search.jumpToBest();
        assertEquals(List.of(), jumps);
        tasks.release();
        assertEquals(List.of(matches.rows().getFirst().frame()), jumps);
        assertEquals(List.of("red"), settings.queriesProperty().get());
    }

    @Test
    void askingTheSameOnceMoreCallsNothingOff() {
        tasks.hold();
        search.askAndJump("red");
        search.ask();
        tasks.release();
        assertEquals(1, jumps.size());
        search.ask();
        assertEquals(1, matches.selectedRankProperty().get());
    }

    @Test
    void typingOnCallsOffTheJump() {
        tasks.hold();
        ask("red");
        search.jumpToBest();
        ask("red b");
        tasks.release();
        assertEquals(List.of(), jumps);
    }

    @Test
    void enterAsksWhatIsTypedByThenAndJumpsNowhereElse() {
        tasks.hold();
        ask("red ca");
        search.textProperty().set("blue car");
        search.jumpToBest();
        tasks.release();
        assertEquals("blue car", session.resultProperty().get().query().text());
        assertEquals(List.of(matches.rows().getFirst().frame()), jumps);
    }

    @Test
    void walksThroughRanksAndStopsAtTheEnds() {
        ask("green");
        search.jumpToBest();
        matches.previous();
        assertEquals(1, matches.selectedRankProperty().get());
        int found = matches.matchRows().size();
        assertTrue(found < matches.rows().size());
        for (int i = 0; i < found + 3; i++) {
            matches.next();
        }
        assertEquals(found, matches.selectedRankProperty().get());
        assertEquals(found, jumps.size());
    }

    @Test
    void whatIsNoMatchIsListedApartAndOnlyWalkedThroughWhenAskedFor() {
        ask("red");
        var lines = matches.linesProperty().get();
        assertEquals(lines.matches(), matches.matchRows().stream().map(MatchRow::moment).toList());
        assertTrue(lines.others().stream().allMatch(Moment::weak));
        var divided = matches.rows().stream().filter(MatchRow::divider).toList();
        assertEquals(List.of(lines.others().getFirst()), divided.stream().map(MatchRow::moment).toList());
        matches.onlyMatchesProperty().set(true);
        assertEquals(matches.matchRows(), matches.rows());

        matches.showNearest();
        assertEquals(lines.others().getFirst().frame(), jumps.getLast());
        assertFalse(matches.onlyMatchesProperty().get());
        matches.next();
        assertEquals(lines.others().get(1).frame(), jumps.getLast());
    }

    @Test
    void withoutAMatchEnterLeavesThePlayheadAlone() {
        var unmatched = new ArrayList<String>();
        matches.onUnmatched(result -> unmatched.add(result.query().text()));
        ask("red blue");
        assertTrue(search.resultProperty().get().weak());
        search.jumpToBest();
        matches.next();
        assertEquals(List.of(), jumps);
        assertEquals(List.of("red blue", "red blue"), unmatched);
        matches.showNearest();
        assertEquals(List.of(matches.rows().getFirst().frame()), jumps);
    }

    @Test
    void matchesAreWalkedThroughInTheOrderOfTheList() {
        ask("red");
        matches.orderProperty().set(MatchOrder.TIME);
        var frames = matches.matchRows().stream().map(MatchRow::frame).toList();
        assertEquals(frames.stream().sorted().toList(), frames);
        matches.jumpTo(matches.rows().getFirst());
        matches.next();
        assertEquals(frames.get(1), jumps.getLast());
    }

    @Test
    void framesLikeOneAreWalkedThroughFromItsOwnMoment() {
        ask("red");
        int frame = 10;
        assertTrue(search.askLike(frame));
        assertEquals("", search.textProperty().get());
        assertEquals(frame, search.exampleProperty().get());
        assertEquals(1, matches.selectedRankProperty().get());
        assertEquals(0, matches.rows().getFirst().frame() / ColourVideo.SHOT);
        assertEquals(List.of(), jumps, "it is on screen already");
        matches.next();
        assertEquals(6, jumps.getLast() / ColourVideo.SHOT, "the other shot of the same colour");
        session.grew(true);
        assertEquals(2, matches.selectedRankProperty().get());
        search.jumpToBest();
        assertEquals(0, jumps.getLast() / ColourVideo.SHOT);
        assertEquals(List.of(), settings.queriesProperty().get());
    }
}
