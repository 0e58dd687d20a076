package org.frameseek.engine.pack;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A folder holds no engine build that fits, or the choice of a build cannot be saved.
public class EnginePackException extends UserException {
    public EnginePackException(String code, @Nullable Path file, @Nullable Throwable cause, Object... arguments) {
        super(code, file, cause, arguments);
    }
}
