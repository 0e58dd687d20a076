package org.frameseek.ui.dialog;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Shows a file in its folder in the system's file manager.
@FunctionalInterface
public interface FileRevealer {
    /// Returns at once.
    ///
    /// @param failed called on the JavaFX thread with the reason when nothing is shown
    void reveal(Path file, Consumer<? super Exception> failed);
}
