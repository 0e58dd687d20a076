package org.frameseek.archive.store;

import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A part of the archive cannot be read or written.
public final class ArchiveException extends UserException {
    public ArchiveException(String code, @Nullable Throwable cause, Object... arguments) {
        super(code, null, cause, arguments);
    }

    /// The first line of a failure's message: Hadoop's go on with a stack trace.
    public static String reason(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse(failure.getClass().getSimpleName());
    }
}
