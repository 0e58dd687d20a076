package org.frameseek.download;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A download cannot be completed. Valid bytes are kept, and no partial file appears under its final name.
public class DownloadException extends UserException {
    public DownloadException(String code, @Nullable Path file, @Nullable Throwable cause, Object... arguments) {
        super(code, file, cause, arguments);
    }
}
