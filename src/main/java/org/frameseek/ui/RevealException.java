package org.frameseek.ui;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// The system's file manager could not show a folder.
final class RevealException extends UserException {
    RevealException(@Nullable Path folder, @Nullable Throwable cause) {
        super("window.file-manager", folder, cause);
    }
}
