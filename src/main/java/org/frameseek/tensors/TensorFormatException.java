package org.frameseek.tensors;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A file is not a valid safetensors file or cannot be read at all. The code says which rule it breaks.
public class TensorFormatException extends UserException {
    public TensorFormatException(String code, Path file, @Nullable Throwable cause, @Nullable Object... arguments) {
        super(code, file, cause, arguments);
    }

    public TensorFormatException(String code, Path file) {
        this(code, file, null);
    }
}
