package org.frameseek.ui.timeline;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/// The heads of the lanes, over the left ends of their strips. They leave the pointer to the timeline everywhere else.
final class LaneLayer extends Pane {
    private static final double INDENT = 4;
    /// A head leaves most of its strip visible.
    private static final double WIDEST = 0.4;

    private final TimelineHeatmap control;

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

    void place(TimelineLayout layout) {
        for (int i = 0; i < getChildren().size(); i++) {
            var head = getChildren().get(i);
            double height = TimelineLayout.LANE - TimelineLayout.LANE_GAP;
            double width = Math.min(head.prefWidth(height), Math.max(0, layout.width() - INDENT) * WIDEST);
            head.resizeRelocate(INDENT, layout.laneTop(i), Math.ceil(width), height);
        }
    }
}
