package org.frameseek.ui.search;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.frameseek.model.StillImage;

/// Pictures dropped on the field or pasted into it become part of the question.
final class PictureInput {
    private static final KeyCombination PASTE = KeyCombination.keyCombination("Shortcut+V");

    private final SearchViewModel search;

    private PictureInput(SearchViewModel search) {
        this.search = search;
    }

    static void install(TextField field, SearchViewModel search) {
        var input = new PictureInput(search);
        field.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (offersPicture(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        field.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (input.take(event.getDragboard())) {
                event.setDropCompleted(true);
                event.consume();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var clipboard = Clipboard.getSystemClipboard();
            if (PASTE.match(event) && !clipboard.hasString() && input.take(clipboard)) {
                event.consume();
            }
        });
    }

    static boolean offersPicture(Clipboard board) {
        return !files(board).isEmpty() || !board.hasFiles() && board.hasImage();
    }

    /// @return false when there is no picture
    private boolean take(Clipboard board) {
        var files = files(board);
        if (!files.isEmpty()) {
            files.forEach(search::addPicture);
        } else if (!board.hasFiles() && board.hasImage()) {
            search.addPicture(board.getImage());
        } else {
            return false;
        }
        return true;
    }

    /// The files, if all of them are pictures: a video among them is opened instead.
    private static List<Path> files(Clipboard board) {
        var files = board.hasFiles() ? board.getFiles().stream().map(File::toPath).toList() : List.<Path>of();
        return files.stream().allMatch(StillImage::looksLikePicture) ? files : List.of();
    }
}
