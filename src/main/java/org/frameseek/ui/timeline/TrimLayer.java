package org.frameseek.ui.timeline;

import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.frameseek.search.Moment;
import org.frameseek.search.Shots;
import org.frameseek.ui.control.Tips;
import org.jspecify.annotations.Nullable;

/// The handles of the selected moment, dragged to set its in and out points. They stand outside of it, so that they
/// never cover each other, however short it is.
final class TrimLayer extends Pane {
    private static final double HANDLE_WIDTH = 10;
    private static final double HANDLE_HEIGHT = 26;
    private static final double HANDLE_TOP = 15;

    private final TimelineHeatmap control;
    private final PointerInput pointer;
    private final Region kept = new Region();
    private final Region in;
    private final Region out;
    private @Nullable Drag drag;

    /// A drag of one handle.
    ///
    /// @param grip distance of the pointer from the moment's end when it took the handle, in pixels
    /// @param range the bounds so far
    private record Drag(Moment moment, TrimEdge edge, double grip, FrameRange range) {
    }

    TrimLayer(TimelineHeatmap control, PointerInput pointer) {
        this.control = control;
        this.pointer = pointer;
        setManaged(false);
        setPickOnBounds(false);
        kept.getStyleClass().add("trim-range");
        kept.setManaged(false);
        kept.setMouseTransparent(true);
        in = handle(TrimEdge.IN, "timeline.in");
        out = handle(TrimEdge.OUT, "timeline.out");
        getChildren().addAll(kept, in, out);
    }

    private Region handle(TrimEdge edge, String textKey) {
        var handle = new Region();
        handle.getStyleClass().addAll("trim-handle", edge == TrimEdge.IN ? "in" : "out");
        handle.setManaged(false);
        handle.setOnMousePressed(event -> press(edge, event));
        handle.setOnMouseDragged(this::drag);
        handle.setOnMouseReleased(this::release);
        // The card of a frame would hide what the handle is for.
        handle.setOnMouseMoved(event -> {
            control.hover(-1);
            event.consume();
        });
        Tooltip.install(handle, Tips.of(control.texts().bind(textKey)));
        return handle;
    }

    void place(TimeScale scale, TimelineLayout layout) {
        var moment = drag == null ? selected() : drag.moment();
        boolean shown = moment != null && control.trimHandlerProperty().get() != null;
        kept.setVisible(drag != null);
        in.setVisible(shown);
        out.setVisible(shown);
        if (moment == null || !shown) {
            return;
        }
        var range = drag == null ? bounds(moment) : drag.range();
        double left = TrimEdge.IN.x(range, scale);
        double right = TrimEdge.OUT.x(range, scale);
        kept.resizeRelocate(left, layout.heatTop(), Math.max(1, right - left), layout.heatHeight());
        in.resizeRelocate(left - HANDLE_WIDTH, HANDLE_TOP, HANDLE_WIDTH, HANDLE_HEIGHT);
        out.resizeRelocate(right, HANDLE_TOP, HANDLE_WIDTH, HANDLE_HEIGHT);
        // At an end of the video the handle stays in reach.
        in.setLayoutX(left >= 0 ? Math.max(0, in.getLayoutX()) : in.getLayoutX());
        out.setLayoutX(right <= layout.width()
                ? Math.min(layout.width() - HANDLE_WIDTH, out.getLayoutX()) : out.getLayoutX());
        in.setVisible(in.getLayoutX() >= 0);
        out.setVisible(out.getLayoutX() + HANDLE_WIDTH <= layout.width());
    }

    private @Nullable Moment selected() {
        int rank = control.selectedRankProperty().get();
        return control.moments().stream().filter(moment -> moment.rank() == rank).findFirst().orElse(null);
    }

    private static FrameRange bounds(Moment moment) {
        return new FrameRange(moment.startFrame(), moment.endFrame());
    }

    private void press(TrimEdge edge, MouseEvent event) {
        var moment = selected();
        event.consume();
        if (event.getButton() != MouseButton.PRIMARY || moment == null) {
            return;
        }
        control.requestFocus();
        if (event.getClickCount() == 2) {
            control.trimHandlerProperty().get().reset(moment);
        } else {
            var range = bounds(moment);
            drag = new Drag(moment, edge, x(event) - edge.x(range, pointer.scale()), range);
        }
    }

    private void drag(MouseEvent event) {
        event.consume();
        if (drag == null) {
            return;
        }
        var edge = drag.edge();
        int frame = control.frameWithin(edge.frame(pointer.scale().position(x(event) - drag.grip())));
        int[] cuts = control.cutsProperty().get();
        if (event.isShiftDown() && cuts != null) {
            frame = edge.atCut(frame, new Shots(cuts, control.framesProperty().get().frames()));
        }
        drag = new Drag(drag.moment(), edge, drag.grip(), edge.moved(bounds(drag.moment()), frame));
        pointer.scrub(frame);
        control.requestLayout();
    }

    private void release(MouseEvent event) {
        event.consume();
        if (drag == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        var done = drag;
        cancel();
        pointer.endScrub();
        control.hover(-1);
        if (!done.range().equals(bounds(done.moment()))) {
            control.trimHandlerProperty().get().trim(done.moment(), done.range());
        }
    }

    /// Forgets the drag, because its video is gone.
    void cancel() {
        drag = null;
        control.requestLayout();
    }

    private double x(MouseEvent event) {
        return sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    }
}
