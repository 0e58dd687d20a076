package org.frameseek.media;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A video cannot be opened, read or decoded, or a picture cannot be written.
public class MediaException extends UserException {
    public MediaException(
            String code, Path file, @Nullable Throwable cause, @Nullable Object... arguments) {
        super(code, file, cause, arguments);
    }

    public MediaException(String code, Path file) {
        this(code, file, null);
    }
}
