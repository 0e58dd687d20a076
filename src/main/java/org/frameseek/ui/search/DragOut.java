package org.frameseek.ui.search;

import java.util.List;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;

/// Lets a still be dragged from the list into another program. The file is being written while the mouse moves, so the
/// window never waits for it.
final class DragOut {
    private DragOut() {
    }

    static void install(MatchCell cell, MatchListView.FrameSource source) {
        cell.setOnDragDetected(event -> {
            if (cell.getItem() == null) {
                return;
            }
            source.file(cell.getItem()).ifPresent(file -> {
                var content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                cell.startDragAndDrop(TransferMode.COPY).setContent(content);
            });
            event.consume();
        });
    }
}
