package org.frameseek.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Videos;
import org.frameseek.media.FrameTable;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.ColourEncoder;
import org.frameseek.ui.ColourVideo;
import org.junit.jupiter.api.Test;

/// Lanes that another model answers.
class OtherModelLanesTest extends LanesRig {
    @Test
    void anotherModelIsLoadedForItsLaneAndClosedWithTheLastOne() throws Exception {
        var red = lanes.pin("red", RED, OTHER).orElseThrow();
        var blue = lanes.pin("blue", BLUE, OTHER).orElseThrow();
        assertEquals(List.of(OTHER), loaded);
        assertEquals(LaneState.ANSWERED, blue.stateProperty().get());
        var truth = new VideoSearch(new ColourEncoder("other")).search(video.index(), "red", 50);
        assertArrayEquals(truth.heat(), red.resultProperty().get().heat(), 1e-6f);
        lanes.remove(red);
        assertEquals(List.of(), closed);
        blue.shownProperty().set(false);
        assertEquals(List.of(OTHER), closed);
        blue.shownProperty().set(true);
        assertEquals(List.of(OTHER, OTHER), loaded);
        assertEquals(LaneState.ANSWERED, blue.stateProperty().get());
    }

    @Test
    void modelThatIsUsedAgainIsNotLoadedTwice() {
        var lane = lanes.pin("red", RED, OTHER).orElseThrow();
        session.use(model(OTHER));
        assertEquals(List.of(OTHER), closed, "the one in use answers now");
        session.findIndex(_ -> { }, failure -> {
            throw new AssertionError(failure);
        });
        assertEquals(LaneState.ANSWERED, lane.stateProperty().get());
        assertEquals(List.of(OTHER), loaded);
    }

    @Test
    void modelThatCannotAnswerSaysWhy() {
        assertEquals(LaneState.NOT_INDEXED, lanes.pin("red", RED, UNINDEXED).orElseThrow().stateProperty().get());
        assertEquals(LaneState.FAILED, lanes.pin("red", RED, BROKEN).orElseThrow().stateProperty().get());
    }

    @Test
    void modelThatComesTooLateIsClosed() {
        tasks.hold();
        var lane = lanes.pin("red", RED, OTHER).orElseThrow();
        assertEquals(LaneState.LOADING, lane.stateProperty().get());
        lanes.remove(lane);
        tasks.release();
        assertEquals(loaded, closed);
    }

    @Test
    void otherVideoIsFoundForOtherModelsToo() throws Exception {
        var lane = lanes.pin("red", RED, OTHER).orElseThrow();
        var strange = ColourVideo.make(folder, "strange.mp4");
        session.show(null);
        assertEquals(LaneState.IDLE, lane.stateProperty().get());
        assertEquals(List.of(OTHER), closed);
        session.show(new Videos(video.store()).open(strange));
        assertEquals(List.of(OTHER, OTHER), loaded);
    }

    @Test
    void rowsOfFramesThatWereCorrectedSinceAnswerNoLane() throws Exception {
        var lane = lanes.pin("red", RED, OTHER).orElseThrow();
        assertEquals(LaneState.ANSWERED, lane.stateProperty().get());
        var open = session.videoProperty().get();
        var foretold = open.video().frames();
        var decoded = new FrameTable(foretold.timeBase(),
                IntStream.range(1, foretold.frames()).mapToLong(foretold::pts).toArray(),
                new boolean[foretold.frames() - 1]);
        session.show(new OpenVideo(open.video().with(decoded), open.key(), open.identity()));
        assertEquals(LaneState.NOT_INDEXED, lane.stateProperty().get());
        assertNull(lane.resultProperty().get());
    }
}
