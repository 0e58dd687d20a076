package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.frameseek.search.Moment;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What hands do to the ends of the selected moment.
class TrimLayerTest extends TimelineHands {
    @BeforeEach
    void select() {
        timeline.cutsProperty().set(new int[] {300, 420});
        timeline.trimHandlerProperty().set(new TrimHandler() {
            @Override
            public void trim(Moment moment, FrameRange range) {
                calls.add("moment " + moment.rank() + " " + range.first() + "-" + range.last());
            }

            @Override
            public void reset(Moment moment) {
                calls.add("reset " + moment.rank());
            }
        });
        timeline.moments().setAll(new Moment(1, 100, 90, 110, 0.4f, 5, 0.95f),
                new Moment(2, 400, 390, 410, 0.3f, 5, 0.95f));
        timeline.selectedRankProperty().set(2);
    }

    private Node handle(String side) {
        FxExtension.layout(timeline);
        return timeline.lookup(".trim-handle." + side);
    }

    /// Takes the handle in its middle.
    private void mouse(Node handle, EventType<MouseEvent> type, double by, boolean shift, int clicks) {
        Point2D at = handle.localToScene(5 + by, 10);
        Event.fireEvent(handle, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY,
                clicks, shift, false, false, false, true, false, false, false, false, true, null));
    }

    private void drag(String side, double by, boolean shift) {
        var handle = handle(side);
        double start = handle.getLayoutX();
        mouse(handle, MouseEvent.MOUSE_PRESSED, 0, shift, 1);
        mouse(handle, MouseEvent.MOUSE_DRAGGED, by, shift, 1);
        FxExtension.layout(timeline);
        mouse(handle, MouseEvent.MOUSE_RELEASED, by - (handle.getLayoutX() - start), shift, 1);
    }

    @Test
    void handlesStandOutsideOfTheSelectedMoment() {
        assertEquals(390, handle("in").getLayoutX() + 10, 1e-6);
        assertEquals(411, handle("out").getLayoutX(), 1e-6);
        timeline.selectedRankProperty().set(0);
        assertFalse(handle("in").isVisible());
        timeline.selectedRankProperty().set(1);
        assertTrue(handle("out").isVisible());
        assertEquals(111, handle("out").getLayoutX(), 1e-6);
    }

    @Test
    void dragSetsTheInPointToTheFrameThatItShows() {
        drag("in", -17, false);
        assertEquals(List.of("scrub 373", "release 373", "moment 2 373-410"), calls);
    }

    @Test
    void dragSetsTheOutPointAndNothingElse() {
        drag("out", 30, false);
        assertEquals(List.of("scrub 440", "release 440", "moment 2 390-440"), calls);
    }

    @Test
    void theOtherEndGivesWay() {
        drag("in", 40, false);
        assertEquals("moment 2 430-430", calls.getLast());
    }

    @Test
    void shiftHoldsTheEndsToCuts() {
        drag("in", -12, true);
        assertEquals("moment 2 420-420", calls.getLast());
        drag("in", -60, true);
        assertEquals("moment 2 300-410", calls.getLast());
        drag("out", 6, true);
        assertEquals("moment 2 390-419", calls.getLast());
    }

    @Test
    void dragEndsAtTheEndsOfTheVideo() {
        drag("out", 5000, false);
        assertEquals("moment 2 390-799", calls.getLast());
        drag("in", -5000, false);
        assertEquals("moment 2 0-410", calls.getLast());
    }

    @Test
    void aClickMovesNothingAndADoubleClickResets() {
        var handle = handle("in");
        mouse(handle, MouseEvent.MOUSE_PRESSED, 0, false, 1);
        mouse(handle, MouseEvent.MOUSE_RELEASED, 0, false, 1);
        assertEquals(List.of(), calls);
        mouse(handle, MouseEvent.MOUSE_PRESSED, 0, false, 2);
        mouse(handle, MouseEvent.MOUSE_RELEASED, 0, false, 2);
        assertEquals(List.of("reset 2"), calls);
    }

    @Test
    void framesWiderThanAPixelAreMetExactly() {
        timeline.view().show(380, 420);
        drag("out", 20 * 4 + 3, false);
        assertEquals("moment 2 390-414", calls.getLast());
    }

    @Test
    void anotherVideoEndsTheDrag() {
        var handle = handle("in");
        mouse(handle, MouseEvent.MOUSE_PRESSED, 0, false, 1);
        mouse(handle, MouseEvent.MOUSE_DRAGGED, -20, false, 1);
        timeline.moments().clear();
        timeline.framesProperty().set(Tables.constant(50));
        calls.clear();
        mouse(handle, MouseEvent.MOUSE_RELEASED, -20, false, 1);
        assertEquals(List.of(), calls);
    }
}
