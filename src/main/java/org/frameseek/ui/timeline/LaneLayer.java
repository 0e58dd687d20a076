package org.frameseek.ui.timeline;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The heads of the lanes, over the left ends of their strips. They leave the pointer to the timeline everywhere else.
final class LaneLayer extends Pane {
    private static final double INDENT = 4;
    /// A head leaves most of its strip visible.
    private static final double WIDEST = 0.4;

    private final TimelineHeatmap control;
    private @Nullable TimelineLayout layout;

    LaneLayer(TimelineHeatmap control) {
        this.control = control;
        setManaged(false);
        setPickOnBounds(false);
        // A click on a head is no click on the frame below it.
        addEventHandler(MouseEvent.ANY, LaneLayer::keep);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, Event::consume);
    }

    private static void keep(MouseEvent event) {
        if (event.getEventType() != MouseEvent.MOUSE_MOVED) {
            event.consume();
        }
    }

    /// Adds and removes only what changed, because a head may have the focus.
    void rebuild() {
        List<Node> heads = control.lanes().stream().map(TimelineLane::head).toList();
        if (!getChildren().equals(heads)) {
            getChildren().retainAll(heads);
            for (int i = 0; i < heads.size(); i++) {
                if (!getChildren().contains(heads.get(i))) {
                    getChildren().add(i, heads.get(i));
                }
            }
        }
    }

    void place(TimelineLayout now) {
        if (!now.equals(layout)) {
            layout = now;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        var now = layout;
        if (now == null) {
            return;
        }
        double height = TimelineLayout.LANE - TimelineLayout.LANE_GAP;
        for (int i = 0; i < getChildren().size(); i++) {
            var head = getChildren().get(i);
            double width = Math.min(head.prefWidth(height), now.width() * WIDEST);
            head.resizeRelocate(INDENT, now.laneTop(i), Math.ceil(width), height);
        }
    }
}
