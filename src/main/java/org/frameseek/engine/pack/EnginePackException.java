package org.frameseek.engine.pack;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A folder holds no build of the engine that fits, or the choice of one could not be kept.
public class EnginePackException extends UserException {
    public EnginePackException(String code, @Nullable Path file, @Nullable Throwable cause, Object... arguments) {
        super(code, file, cause, arguments);
    }
}
