package org.frameseek.tensors;

import java.nio.file.Path;

/// A file is missing or the system refuses to read it. The file itself may be sound.
public final class TensorAccessException extends TensorFormatException {
    TensorAccessException(String code, Path file, Throwable cause, Object... arguments) {
        super(code, file, cause, arguments);
    }
}
