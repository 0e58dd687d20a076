package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.frameseek.search.Moment;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;

/// What hands do to the timeline: mouse, wheel, pinch and keys.
class TimelineInputTest extends TimelineHands {
    @Test
    void draggingScrubs() {
        press(100, BAND);
        drag(250, BAND);
        release(250, BAND);

        assertEquals(List.of("scrub 100", "scrub 250", "release 250"), calls);
        assertEquals(250, timeline.playheadProperty().get());
    }

    @Test
    void aRestingPointerIsToldOnce() {
        var rested = new Object();
        timeline.scrubHandlerProperty().set(new ScrubHandler() {
            @Override
            public void scrub(int frame, boolean resting) {
                calls.add((resting ? "rest " : "scrub ") + frame);
                if (resting) {
                    Platform.exitNestedEventLoop(rested, null);
                }
            }

            @Override
            public void release(int frame) {
                calls.add("release " + frame);
            }
        });

        press(100, BAND);
        drag(120, BAND);
        Platform.enterNestedEventLoop(rested);

        assertEquals(List.of("scrub 100", "scrub 120", "rest 120"), calls);
    }

    @Test
    void withoutItsSkinItNoLongerListens() {
        timeline.setSkin(null);

        press(100, BAND);
        scroll(200, 0, 40);
        timeline.playheadProperty().set(5);
        timeline.moments().clear();

        assertTrue(calls.isEmpty());
        assertEquals(FRAMES, timeline.view().endProperty().get(), NEAR);
    }

    @Test
    void scrubbingStopsAtTheEnds() {
        press(100, BAND);
        drag(-500, BAND);
        drag(5000, BAND);

        assertEquals(List.of("scrub 100", "scrub 0", "scrub 799"), calls);
    }

    @Test
    void thePlayheadFollowsThePointerThoughThePlayerLags() {
        timeline.playheadProperty().bind(new SimpleIntegerProperty(7));

        press(300, BAND);
        assertEquals(300, playheadX(), 1);

        release(300, BAND);
        FxExtension.layout(timeline);
        assertEquals(7, playheadX(), 1);
    }

    @Test
    void theFrameUnderThePointerIsKnown() {
        mouse(MouseEvent.MOUSE_MOVED, 321, BAND, MouseButton.NONE, false);
        assertEquals(321, timeline.hoverFrameProperty().get());

        mouse(MouseEvent.MOUSE_EXITED, 321, -5, MouseButton.NONE, false);
        assertEquals(-1, timeline.hoverFrameProperty().get());
    }

    @Test
    void hoveringShowsACardWithThePicture() {
        timeline.thumbnailsProperty().set((frame, ready) -> ready.accept(new WritableImage(16, 9)));

        mouse(MouseEvent.MOUSE_MOVED, 321, BAND, MouseButton.NONE, false);

        var card = Window.getWindows().stream().filter(Popup.class::isInstance).findFirst().orElseThrow();
        assertEquals("00:00:10:21", ((Label) card.getScene().getRoot().lookup(".time")).getText());

        mouse(MouseEvent.MOUSE_EXITED, 321, -5, MouseButton.NONE, false);
        assertFalse(card.isShowing());
    }

    @Test
    void theCardLeavesFreeWhatLiesAboveTheTimeline() {
        timeline.cardClearanceProperty().set(80);

        mouse(MouseEvent.MOUSE_MOVED, 321, BAND, MouseButton.NONE, false);

        var card = Window.getWindows().stream().filter(Popup.class::isInstance).findFirst().orElseThrow();
        double top = timeline.localToScreen(0, 0).getY();
        double gap = top - card.getY() - card.getHeight();
        assertTrue(gap >= 80 || card.getY() >= top, "gap " + gap);
        mouse(MouseEvent.MOUSE_EXITED, 321, -5, MouseButton.NONE, false);
    }

    @Test
    void aFlagClickedIsAMomentChosenAndNoScrub() {
        timeline.moments().setAll(new Moment(1, 400, 390, 410, 0.3f, 5, 0.95f));
        FxExtension.layout(timeline);
        var flag = timeline.lookup(".moment-flag");

        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(flag, event(type, 5, 5, MouseButton.PRIMARY, false));
        }

        assertEquals(List.of("moment 1"), calls);
    }

    @Test
    void keysGoToTheEnds() {
        timeline.playheadProperty().set(100);
        key(KeyCode.END, false);
        key(KeyCode.HOME, false);

        assertEquals(
                List.of("release 799", "release 0"),
                calls.stream().filter(call -> call.startsWith("release")).toList());
        assertEquals(0, timeline.playheadProperty().get());
    }

    @Test
    void enterChoosesTheSelectedMomentOrTheBest() {
        timeline.moments().setAll(new Moment(1, 400, 390, 410, 0.3f, 5, 0.95f),
                new Moment(2, 40, 39, 41, 0.2f, 4, 0.95f));
        key(KeyCode.ENTER, false);
        timeline.selectedRankProperty().set(2);
        key(KeyCode.ENTER, false);

        assertEquals(List.of("moment 1", "moment 2"), calls);
    }

    @Test
    void withoutAVideoNothingHappens() {
        timeline.framesProperty().set(null);
        press(100, BAND);
        scroll(100, 0, 40);
        key(KeyCode.END, false);
        timeline.view().zoomIn();
        timeline.view().showFrame(5);

        assertTrue(calls.isEmpty());
        assertEquals(-1, timeline.hoverFrameProperty().get());
    }

    private double playheadX() {
        return timeline.lookup(".playhead-line").getParent().getLayoutX() - LEFT;
    }
}
