package org.frameseek.ui.dialog;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Shows a file in its folder, with the system's file manager.
@FunctionalInterface
public interface FileRevealer {
    /// Returns at once.
    ///
    /// @param failed told, on the JavaFX thread, why nothing is shown
    void reveal(Path file, Consumer<? super Exception> failed);
}
