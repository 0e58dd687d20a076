package org.frameseek.ui.control;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Lets a file be dragged from a node into another program.
public final class FileDrag {
    /// From the mouse to the picture that follows it, which must not cover what lies under the mouse.
    private static final double GAP = 12;

    private FileDrag() {
    }

    /// @param file the file of the node, if it has one now
    /// @param picture follows the mouse; null for the system's own
    public static void install(Node node, Supplier<Optional<Path>> file, Supplier<@Nullable Image> picture) {
        node.setOnDragDetected(event -> file.get().filter(Files::exists)
                .ifPresent(there -> start(node, there, picture.get(), event)));
    }

    /// Begins to drag a file that exists.
    ///
    /// @param picture follows the mouse; null for the system's own
    public static void start(Node node, Path file, @Nullable Image picture, MouseEvent event) {
        var content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        var board = node.startDragAndDrop(TransferMode.COPY);
        board.setContent(content);
        if (picture != null) {
            board.setDragView(picture, -GAP, -GAP);
        }
        event.consume();
    }
}
