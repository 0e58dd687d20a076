package org.frameseek.ui;

import org.frameseek.error.UserException;

/// The window cannot be opened.
public final class WindowException extends UserException {
    private static final long serialVersionUID = 1;

    WindowException(RuntimeException cause) {
        super("window.toolkit", null, cause);
    }
}
