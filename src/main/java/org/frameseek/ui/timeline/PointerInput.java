package org.frameseek.ui.timeline;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.event.EventHandler;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Mouse and touch: scrubbing, hovering, panning, zooming at the pointer, and the minimap.
final class PointerInput {
    private enum Gesture { NONE, SCRUB, PAN, MINIMAP }

    private static final Duration REST = Duration.millis(120);
    /// One notch of a wheel is 40 units and zooms by a quarter.
    private static final double ZOOM_PER_UNIT = Math.log(1.25) / 40;

    private final TimelineHeatmap control;
    private final Supplier<TimelineLayout> layout;
    private final EventHandler<MouseEvent> mouse = this::onMouse;
    private final EventHandler<ScrollEvent> scroll = this::onScroll;
    private final EventHandler<ZoomEvent> zoom = this::onZoom;
    private final PauseTransition rest = new PauseTransition(REST);
    /// The frame under a scrubbing pointer, or -1.
    private final ReadOnlyIntegerWrapper scrubbed = new ReadOnlyIntegerWrapper(-1);
    private Gesture gesture = Gesture.NONE;
    private @Nullable MouseButton button;
    private double panned;

    PointerInput(TimelineHeatmap control, Supplier<TimelineLayout> layout) {
        this.control = control;
        this.layout = layout;
        control.addEventHandler(MouseEvent.ANY, mouse);
        control.addEventHandler(ScrollEvent.SCROLL, scroll);
        control.addEventHandler(ZoomEvent.ZOOM, zoom);
        rest.setOnFinished(finished -> control.scrub(scrubbed.get(), true));
    }

    void dispose() {
        rest.stop();
        control.removeEventHandler(MouseEvent.ANY, mouse);
        control.removeEventHandler(ScrollEvent.SCROLL, scroll);
        control.removeEventHandler(ZoomEvent.ZOOM, zoom);
    }

    /// The frame of the visible playhead: while scrubbing, the pointer's, wherever the player is.
    int playhead() {
        return scrubbed.get() >= 0 ? scrubbed.get() : control.playheadProperty().get();
    }

    ReadOnlyIntegerProperty scrubbedProperty() {
        return scrubbed.getReadOnlyProperty();
    }

    TimeScale scale() {
        return new TimeScale(control.framesProperty().get(), control.view().spanProperty().get(), layout.get().width());
    }

    /// The frame under the pointer, or the nearest end of the video.
    int frameAt(MouseEvent event) {
        return scale().frame(Math.clamp(x(event), 0, layout.get().width()));
    }

    private void onMouse(MouseEvent event) {
        if (control.isEmpty()) {
            return;
        }
        var type = event.getEventType();
        if (type == MouseEvent.MOUSE_PRESSED) {
            press(event);
        } else if (type == MouseEvent.MOUSE_DRAGGED) {
            drag(event);
        } else if (type == MouseEvent.MOUSE_RELEASED) {
            release(event);
        } else if (type == MouseEvent.MOUSE_MOVED) {
            hover(event);
        } else if (type == MouseEvent.MOUSE_EXITED && gesture == Gesture.NONE) {
            control.hover(-1);
        }
    }

    private void press(MouseEvent event) {
        if (gesture != Gesture.NONE) {
            return;
        }
        control.requestFocus();
        gesture = gestureOf(event);
        button = event.getButton();
        panned = x(event);
        drag(event);
    }

    private Gesture gestureOf(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.isShiftDown()) {
            return Gesture.PAN;
        }
        boolean minimap = control.view().isZoomed() && layout.get().inMinimap(x(event), y(event));
        return minimap ? Gesture.MINIMAP : Gesture.SCRUB;
    }

    private void drag(MouseEvent event) {
        switch (gesture) {
            case SCRUB -> scrub(frameAt(event));
            case PAN -> {
                control.view().pan((panned - x(event)) / scale().pixelsPerSecond());
                panned = x(event);
            }
            case MINIMAP -> {
                double wanted = x(event) / layout.get().minimapWidth() * control.view().total();
                control.view().pan(wanted - control.view().spanProperty().get().middle());
            }
            case NONE -> { }
        }
    }

    /// Moves the playhead, as a pointer that is held on this frame does.
    void scrub(int frame) {
        scrubbed.set(frame);
        control.scrub(frame, false);
        control.hover(frame);
        rest.playFromStart();
    }

    private void release(MouseEvent event) {
        if (event.getButton() != button) {
            return;
        }
        endScrub();
        hover(event);
    }

    /// Leaves the playhead where it was moved to, if it was.
    void endScrub() {
        int frame = scrubbed.get();
        cancel();
        if (frame >= 0) {
            control.release(frame);
        }
    }

    /// Forgets the gesture, because its video is gone.
    void cancel() {
        gesture = Gesture.NONE;
        button = null;
        scrubbed.set(-1);
        rest.stop();
    }

    private void hover(MouseEvent event) {
        boolean inside = y(event) >= 0 && y(event) < layout.get().footerTop();
        hoverAt(inside ? x(event) : -1);
    }

    private void hoverAt(double x) {
        control.hover(x >= 0 && x < layout.get().width() ? scale().frame(x) : -1);
    }

    private void onScroll(ScrollEvent event) {
        if (control.isEmpty()) {
            return;
        }
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            control.view().pan(-event.getDeltaX() / scale().pixelsPerSecond());
        } else {
            control.view().zoom(Math.exp(-event.getDeltaY() * ZOOM_PER_UNIT), scale().seconds(inner(event.getX())));
        }
        hoverAt(inner(event.getX()));
        event.consume();
    }

    private void onZoom(ZoomEvent event) {
        if (!control.isEmpty() && event.getZoomFactor() > 0) {
            control.view().zoom(1 / event.getZoomFactor(), scale().seconds(inner(event.getX())));
            event.consume();
        }
    }

    private double x(MouseEvent event) {
        return inner(event.getX());
    }

    private double y(MouseEvent event) {
        return event.getY() - control.snappedTopInset();
    }

    private double inner(double x) {
        return x - control.snappedLeftInset();
    }
}
