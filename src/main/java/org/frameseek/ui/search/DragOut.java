package org.frameseek.ui.search;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.MouseEvent;
import org.frameseek.ui.control.FileDrag;
import org.jspecify.annotations.Nullable;

/// Drags a still from the list into another program. The file is written as soon as the mouse moves away, and the drag
/// begins once the file exists: a program reads it the moment it is dropped, and the window does not wait.
final class DragOut {
    private final MatchCell cell;
    private final MatchListView.Frames source;
    /// What was pressed: while a video is indexed, the cell comes to show other rows.
    private @Nullable MatchRow row;
    /// The file being dragged.
    private @Nullable Path file;

    private DragOut(MatchCell cell, MatchListView.Frames source) {
        this.cell = cell;
        this.source = source;
    }

    static void install(MatchCell cell, MatchListView.Frames source) {
        var drag = new DragOut(cell, source);
        cell.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> drag.press());
        cell.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag::move);
        cell.setOnDragDetected(drag::start);
    }

    private void press() {
        row = cell.getItem();
        file = null;
    }

    /// Each movement away from the press tries to begin the drag, until one succeeds.
    private void move(MouseEvent event) {
        if (!event.isDragDetect() || row == null) {
            return;
        }
        if (file == null) {
            file = source.file(row).orElse(null);
        }
        event.setDragDetect(file != null && Files.exists(file));
    }

    private void start(MouseEvent event) {
        if (file != null) {
            FileDrag.start(cell, file, cell.picture(), event);
        }
        event.consume();
    }
}
