package org.frameseek.ui;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A folder could not be shown in the system's file manager.
final class RevealException extends UserException {
    RevealException(@Nullable Path folder, @Nullable Throwable cause) {
        super("window.file-manager", folder, cause);
    }
}
