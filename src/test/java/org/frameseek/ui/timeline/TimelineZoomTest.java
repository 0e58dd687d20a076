package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ZoomEvent;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;

/// The part of the video that the timeline shows.
class TimelineZoomTest extends TimelineHands {
    @Test
    void theMinimapShowsThePlayhead() {
        timeline.playheadProperty().set(400);
        timeline.view().zoom(0.1, 0);
        FxExtension.layout(timeline);

        var mark = timeline.lookup(".minimap-playhead");
        var window = timeline.lookup(".minimap-window");
        assertTrue(mark.isVisible());
        assertTrue(mark.getLayoutX() > window.getLayoutX() + window.getLayoutBounds().getWidth());
    }

    @Test
    void theWheelZoomsAtThePointer() {
        scroll(200, 0, 40);

        assertEquals(640, timeline.view().endProperty().get() - timeline.view().startProperty().get(), 1e-3);
        assertEquals(40, timeline.view().startProperty().get(), 1e-3);
    }

    @Test
    void pinchingZoomsAtThePointer() {
        Event.fireEvent(timeline, new ZoomEvent(
                ZoomEvent.ZOOM, LEFT + 400, BAND, 0, 0, false, false, false, false, false, false, 2, 2, null));

        assertEquals(200, timeline.view().startProperty().get(), 1e-3);
        assertEquals(600, timeline.view().endProperty().get(), 1e-3);
    }

    @Test
    void zoomEndsWithAFewFrames() {
        for (int i = 0; i < 100; i++) {
            scroll(200, 0, 40);
        }
        assertEquals(8, timeline.view().endProperty().get() - timeline.view().startProperty().get(), 1e-3);

        for (int i = 0; i < 100; i++) {
            scroll(200, 0, -40);
        }
        assertEquals(0, timeline.view().startProperty().get(), NEAR);
        assertEquals(800, timeline.view().endProperty().get(), NEAR);
    }

    @Test
    void shiftDragAndHorizontalScrollPan() {
        timeline.view().zoom(0.5, timeline.framesProperty().get().seconds(400));
        mouse(MouseEvent.MOUSE_PRESSED, 400, BAND, MouseButton.PRIMARY, true);
        mouse(MouseEvent.MOUSE_DRAGGED, 200, BAND, MouseButton.PRIMARY, true);
        mouse(MouseEvent.MOUSE_RELEASED, 200, BAND, MouseButton.PRIMARY, true);
        assertEquals(300, timeline.view().startProperty().get(), 1e-3);

        scroll(200, 100, 0);
        assertEquals(250, timeline.view().startProperty().get(), 1e-3);
        assertTrue(calls.isEmpty());
    }

    @Test
    void theMinimapMovesTheView() {
        timeline.view().zoom(0.1, 0);
        FxExtension.layout(timeline);
        double span = timeline.view().endProperty().get();

        press(300, 145);
        release(300, 145);

        assertTrue(timeline.view().startProperty().get() > span);
        assertTrue(calls.isEmpty());
    }

    @Test
    void pagesAreAsLongAsTheView() {
        timeline.playheadProperty().set(400);
        timeline.view().zoomIn();
        double start = timeline.view().startProperty().get();
        double end = timeline.view().endProperty().get();
        assertEquals(800 / 1.5, end - start, 1e-3);

        timeline.view().zoomIn();
        timeline.view().zoomIn();
        double span = timeline.view().endProperty().get() - timeline.view().startProperty().get();
        double before = timeline.view().startProperty().get();
        key(KeyCode.PAGE_DOWN, false);
        assertEquals(before + span, timeline.view().startProperty().get(), 1e-3);

        timeline.view().zoomToFit();
        assertEquals(0, timeline.view().startProperty().get(), NEAR);
        assertEquals(800, timeline.view().endProperty().get(), NEAR);
    }

    @Test
    void aZoomedViewFollowsThePlayheadUnlessItWasMovedAway() {
        timeline.view().zoom(0.1, 0);
        timeline.playheadProperty().set(79);
        assertEquals(0, timeline.view().startProperty().get(), NEAR);
        timeline.playheadProperty().set(81);
        assertTrue(timeline.view().startProperty().get() > 30);

        timeline.view().showFrame(600);
        double away = timeline.view().startProperty().get();
        timeline.playheadProperty().set(82);
        assertEquals(away, timeline.view().startProperty().get(), NEAR);
    }

    @Test
    void anotherVideoIsShownWhole() {
        timeline.view().zoom(0.1, 0);
        press(100, BAND);
        timeline.framesProperty().set(Tables.constant(50));
        drag(200, BAND);

        assertEquals(50, timeline.view().endProperty().get(), NEAR);
        assertEquals(List.of("scrub 10"), calls);
    }
}
