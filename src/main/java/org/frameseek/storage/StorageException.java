package org.frameseek.storage;

import java.nio.file.Path;
import org.frameseek.error.UserException;

/// One of the program's own files cannot be read or written.
public class StorageException extends UserException {
    public StorageException(String code, Path file, Throwable cause) {
        super(code, file, cause);
    }
}
