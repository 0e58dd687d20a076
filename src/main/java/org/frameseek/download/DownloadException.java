package org.frameseek.download;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A download could not be finished. What was fetched of good files is kept, and no file appears under its name.
public class DownloadException extends UserException {
    public DownloadException(String code, @Nullable Path file, @Nullable Throwable cause, Object... arguments) {
        super(code, file, cause, arguments);
    }
}
