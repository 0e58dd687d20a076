package org.frameseek.export;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A file cannot be saved.
public final class ExportException extends UserException {
    public ExportException(String code, Path file, @Nullable Throwable cause, Object... arguments) {
        super(code, file, cause, arguments);
    }

    public ExportException(String code, Path file) {
        this(code, file, null);
    }
}
