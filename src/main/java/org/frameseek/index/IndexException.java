package org.frameseek.index;

import java.nio.file.Path;
import org.frameseek.error.UserException;

/// An index could not be read, written or locked.
public class IndexException extends UserException {
    public IndexException(String code, Path file, Throwable cause, Object... arguments) {
        super(code, file, cause, arguments);
    }

    public IndexException(String code, Path file) {
        this(code, file, null);
    }
}
