package org.frameseek.tensors;

import java.nio.file.Path;

/// A file is not there, or the system does not let it be read; it may be sound.
public final class TensorAccessException extends TensorFormatException {
    TensorAccessException(String code, Path file, Throwable cause, Object... arguments) {
        super(code, file, cause, arguments);
    }
}
