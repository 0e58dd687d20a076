package org.frameseek.ui;

import java.nio.file.Path;
import org.frameseek.error.UserException;

/// A folder could not be shown in the system's file manager.
final class RevealException extends UserException {
    RevealException(Path folder, Throwable cause) {
        super("window.file-manager", folder, cause);
    }
}
