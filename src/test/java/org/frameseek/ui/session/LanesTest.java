package org.frameseek.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.frameseek.library.LaneSet;
import org.frameseek.library.Question;
import org.frameseek.search.Combination;
import org.frameseek.search.Query;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.ColourVideo;
import org.junit.jupiter.api.Test;

class LanesTest extends LanesRig {
    @Test
    void laneIsAnsweredAsTheQuestionWouldBe() throws Exception {
        var lane = pin(RED);
        var truth = new VideoSearch(video.encoder()).search(video.index(), "red", 50);
        assertEquals(LaneState.ANSWERED, lane.stateProperty().get());
        assertArrayEquals(truth.heat(), lane.resultProperty().get().heat());
        assertEquals(truth.moments(), lane.resultProperty().get().moments());
        assertNull(session.askedProperty().get(), "the present question is another one");
    }

    @Test
    void combinedLaneIsThatOfTheCombinedQuestion() throws Exception {
        pin(RED);
        assertNull(session.combinedProperty().get(), "one alone is not combined");
        var blue = pin(BLUE);
        var search = new VideoSearch(video.encoder());
        for (var combination : Combination.values()) {
            lanes.combinationProperty().set(combination);
            var truth = search.search(video.index(),
                    combination.of(List.of(new Query.Words("red"), new Query.Words("blue"))), 5);
            assertArrayEquals(truth.heat(), session.combinedProperty().get().heat(), combination.name());
        }
        blue.shownProperty().set(false);
        assertNull(session.combinedProperty().get());
        assertNull(blue.resultProperty().get(), "a lane that is switched off is not asked");
        blue.shownProperty().set(true);
        assertNotNull(session.combinedProperty().get());
        lanes.remove(blue);
        assertNull(session.combinedProperty().get());
    }

    @Test
    void sameQuestionHasOneLaneAndThereAreAtMostSix() {
        var first = pin(RED);
        first.shownProperty().set(false);
        assertEquals(first, pin(RED));
        assertTrue(first.shownProperty().get());
        IntStream.range(1, Lanes.MOST).forEach(i -> pin(Question.of("red " + i)));
        assertTrue(lanes.isFull());
        assertTrue(lanes.pin("blue", BLUE, null).isEmpty());
        assertEquals(first, pin(RED), "one that is there needs no room");
        assertEquals(Lanes.MOST, lanes.all().stream().map(QuestionLane::color).distinct().count());
    }

    @Test
    void colourThatIsFreeIsUsedAgain() {
        pin(RED);
        var second = pin(BLUE);
        pin(Question.of("green"));
        lanes.remove(second);
        assertEquals(1, pin(BLUE).color());
    }

    @Test
    void lanesSurviveAsASet() {
        pin(RED).nameProperty().set("Rot");
        pin(BLUE).shownProperty().set(false);
        lanes.combinationProperty().set(Combination.ALL);
        var kept = lanes.kept();
        lanes.open(LaneSet.NONE);
        assertEquals(0, lanes.all().size());
        lanes.open(kept);
        assertEquals(kept, lanes.kept());
        assertEquals("Rot", lanes.all().getFirst().nameProperty().get());
        assertEquals(LaneState.ANSWERED, lanes.all().getFirst().stateProperty().get());
        assertEquals(LaneState.IDLE, lanes.all().getLast().stateProperty().get());
    }

    @Test
    void presentQuestionWaitsForOneLaneOnly() {
        tasks.hold();
        int before = questions;
        pin(RED);
        pin(BLUE);
        pin(Question.of("green"));
        assertEquals(1, questions - before);
        tasks.release();
        assertEquals(3, lanes.all().stream().filter(lane -> lane.resultProperty().get() != null).count());
    }

    @Test
    void answersOfTheVideoBeforeAreDropped() {
        tasks.hold();
        var lane = pin(RED);
        session.show(null);
        tasks.release();
        assertNull(lane.resultProperty().get());
        assertEquals(LaneState.IDLE, lane.stateProperty().get());
    }

    @Test
    void failureOfALaneThatWasSwitchedOffIsNotTold() {
        tasks.hold();
        var lane = pin(Question.of("red AND"));
        lane.shownProperty().set(false);
        tasks.release();
        assertEquals(LaneState.IDLE, lane.stateProperty().get());
    }

    @Test
    void framesOfAnotherVideoAreNotAskedFor() {
        var elsewhere = pin(new Question("frame:30", "ab".repeat(32), Map.of()));
        assertEquals(LaneState.OTHER_VIDEO, elsewhere.stateProperty().get());
        var key = session.videoProperty().get().key().hex();
        var here = pin(new Question("frame:30", key, Map.of()));
        assertEquals(30 / ColourVideo.SHOT,
                here.resultProperty().get().moments().getFirst().frame() / ColourVideo.SHOT);
        var beyond = pin(new Question("frame:3000", key, Map.of()));
        assertEquals(LaneState.NOT_INDEXED, beyond.stateProperty().get());
        assertEquals(LaneState.UNREADABLE, pin(Question.of("red AND")).stateProperty().get());
    }

    @Test
    void laneFollowsTheIndexButNotAtEveryFrame() {
        var lane = pin(RED);
        session.grew(false);
        var first = lane.resultProperty().get();
        now += 400_000_000;
        session.grew(false);
        assertEquals(first, lane.resultProperty().get(), "asked a moment ago");
        now += 200_000_000;
        session.grew(false);
        var second = lane.resultProperty().get();
        assertTrue(first != second);
        session.grew(true);
        assertTrue(second != lane.resultProperty().get(), "the last frames count at once");
    }

    @Test
    void growingIndexCombinesTheLanesOnceTheyAreAllAnswered() {
        pin(RED);
        pin(BLUE);
        pin(Question.of("green"));
        var before = session.combinedProperty().get();
        int asked = questions;
        tasks.hold();
        session.grew(true);
        tasks.release();
        assertTrue(before != session.combinedProperty().get());
        assertEquals(1 + 3 + 1, questions - asked, "its frames are counted, each lane is asked, and all are combined");
    }
}
