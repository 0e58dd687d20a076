package org.frameseek.ui.main;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Accepts files and folders dropped anywhere on the window.
final class FileDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private FileDrop() {
    }

    static void install(Scene scene, Consumer<List<Path>> dropped) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            // A still dragged out of the window is not a video.
            if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                scene.getRoot().pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_EXITED, _ ->
                scene.getRoot().pseudoClassStateChanged(DROPPING, false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            scene.getRoot().pseudoClassStateChanged(DROPPING, false);
            dropped.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }
}
