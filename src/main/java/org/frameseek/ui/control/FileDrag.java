package org.frameseek.ui.control;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/// Lets a file be dragged from a node into another program.
public final class FileDrag {
    private FileDrag() {
    }

    /// @param file the file of the node, if it has one now
    public static void install(Node node, Supplier<Optional<Path>> file) {
        node.setOnDragDetected(event -> file.get().filter(Files::exists).ifPresent(there -> start(node, there, event)));
    }

    /// Begins to drag a file that exists.
    public static void start(Node node, Path file, MouseEvent event) {
        var content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        node.startDragAndDrop(TransferMode.COPY).setContent(content);
        event.consume();
    }
}
