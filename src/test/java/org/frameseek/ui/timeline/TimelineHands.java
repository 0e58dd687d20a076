package org.frameseek.ui.timeline;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// A timeline on screen, hands for it, and what it calls.
@ExtendWith(FxExtension.class)
abstract class TimelineHands {
    /// 800 frames on an axis of 800: a pixel is a frame.
    static final int FRAMES = 800;
    static final int LEFT = 8;
    static final int BAND = 60;
    static final double NEAR = 1e-6;

    final TimelineHeatmap timeline = new TimelineHeatmap(new Texts());
    final List<String> calls = new ArrayList<>();
    Stage stage;

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

    void press(double x, double y) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY, false);
    }

    void drag(double x, double y) {
        mouse(MouseEvent.MOUSE_DRAGGED, x, y, MouseButton.PRIMARY, false);
    }

    void release(double x, double y) {
        mouse(MouseEvent.MOUSE_RELEASED, x, y, MouseButton.PRIMARY, false);
    }

    void mouse(EventType<MouseEvent> type, double x, double y, MouseButton button, boolean shift) {
        Event.fireEvent(timeline, event(type, LEFT + x + 0.5, y, button, shift));
    }

    static MouseEvent event(
            EventType<MouseEvent> type, double x, double y, MouseButton button, boolean shift) {
        return new MouseEvent(type, x, y, x, y, button, 1, shift, false, false, false,
                button == MouseButton.PRIMARY, false, false, false, false, true, null);
    }

    void scroll(double x, double deltaX, double deltaY) {
        Event.fireEvent(timeline, new ScrollEvent(ScrollEvent.SCROLL, LEFT + x, BAND, 0, 0, false, false, false, false,
                false, false, deltaX, deltaY, deltaX, deltaY, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    void key(KeyCode code, boolean shift) {
        Event.fireEvent(timeline, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
