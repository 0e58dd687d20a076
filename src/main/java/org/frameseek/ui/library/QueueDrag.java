package org.frameseek.ui.library;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;

/// Puts waiting videos in order by dragging their rows. The drag stays inside the list: other programs are offered
/// nothing.
final class QueueDrag {
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");

    private final VideoCell cell;
    private final VideoCommands commands;

    private QueueDrag(VideoCell cell, VideoCommands commands) {
        this.cell = cell;
        this.commands = commands;
    }

    static void install(VideoCell cell, VideoCommands commands) {
        var drag = new QueueDrag(cell, commands);
        cell.addEventHandler(MouseEvent.DRAG_DETECTED, drag::start);
        cell.addEventHandler(MouseDragEvent.MOUSE_DRAG_OVER, drag::over);
        cell.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, _ -> drag.mark(false, false));
        cell.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, drag::drop);
    }

    private boolean waits() {
        return cell.getItem() != null && cell.getItem().waits();
    }

    private void start(MouseEvent event) {
        if (waits()) {
            cell.startFullDrag();
            event.consume();
        }
    }

    private boolean accepts(MouseDragEvent event) {
        return waits() && event.getGestureSource() instanceof VideoCell source && source != cell;
    }

    private boolean isBelowMiddle(MouseDragEvent event) {
        return event.getY() > cell.getHeight() / 2;
    }

    private void over(MouseDragEvent event) {
        boolean below = isBelowMiddle(event);
        mark(accepts(event) && !below, accepts(event) && below);
    }

    private void mark(boolean before, boolean after) {
        cell.pseudoClassStateChanged(BEFORE, before);
        cell.pseudoClassStateChanged(AFTER, after);
    }

    private void drop(MouseDragEvent event) {
        mark(false, false);
        if (accepts(event) && event.getGestureSource() instanceof VideoCell source) {
            var dragged = source.getItem();
            var selected = List.copyOf(cell.getListView().getSelectionModel().getSelectedItems());
            commands.move(selected.contains(dragged) ? selected : List.of(dragged), cell.getItem(),
                    isBelowMiddle(event));
            event.consume();
        }
    }
}
