package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Moment;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What hands do to the timeline: mouse, wheel, pinch and keys.
@ExtendWith(FxExtension.class)
class TimelineInputTest {
    /// 800 frames on an axis of 800: a pixel is a frame.
    private static final int FRAMES = 800;
    private static final int LEFT = 8;
    private static final int BAND = 60;
    private static final double NEAR = 1e-6;

    private final TimelineHeatmap timeline = new TimelineHeatmap(new Texts());
    private final List<String> calls = new ArrayList<>();
    private Stage stage;

    @BeforeEach
    void show() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        timeline.framesProperty().set(Tables.constant(FRAMES));
        timeline.scrubHandlerProperty().set(new ScrubHandler() {
            @Override
            public void scrub(int frame, boolean resting) {
                calls.add((resting ? "rest " : "scrub ") + frame);
            }

            @Override
            public void release(int frame) {
                calls.add("release " + frame);
            }
        });
        timeline.onMomentProperty().set(rank -> calls.add("moment " + rank));
        stage = FxExtension.show(new StackPane(timeline), FRAMES + 2 * LEFT, 160);
    }

    @AfterEach
    void close() {
        stage.close();
        Application.setUserAgentStylesheet(null);
    }

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
    void enterChoosesTheSelectedMomentOrTheBest() {
        timeline.moments().setAll(new Moment(1, 400, 390, 410, 0.3f, 5, 0.95f),
                new Moment(2, 40, 39, 41, 0.2f, 4, 0.95f));
        key(KeyCode.ENTER, false);
        timeline.selectedRankProperty().set(2);
        key(KeyCode.ENTER, false);

        assertEquals(List.of("moment 1", "moment 2"), calls);
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

    private void press(double x, double y) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY, false);
    }

    private void drag(double x, double y) {
        mouse(MouseEvent.MOUSE_DRAGGED, x, y, MouseButton.PRIMARY, false);
    }

    private void release(double x, double y) {
        mouse(MouseEvent.MOUSE_RELEASED, x, y, MouseButton.PRIMARY, false);
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, MouseButton button, boolean shift) {
        Event.fireEvent(timeline, event(type, LEFT + x + 0.5, y, button, shift));
    }

    private static MouseEvent event(
            EventType<MouseEvent> type, double x, double y, MouseButton button, boolean shift) {
        return new MouseEvent(type, x, y, x, y, button, 1, shift, false, false, false,
                button == MouseButton.PRIMARY, false, false, false, false, true, null);
    }

    private void scroll(double x, double deltaX, double deltaY) {
        Event.fireEvent(timeline, new ScrollEvent(ScrollEvent.SCROLL, LEFT + x, BAND, 0, 0, false, false, false, false,
                false, false, deltaX, deltaY, deltaX, deltaY, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private void key(KeyCode code, boolean shift) {
        Event.fireEvent(timeline, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
