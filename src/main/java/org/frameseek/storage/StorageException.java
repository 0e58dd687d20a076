package org.frameseek.storage;

import java.nio.file.Path;
import org.frameseek.error.UserException;

/// A file that the program keeps could not be read or written.
public class StorageException extends UserException {
    public StorageException(String code, Path file, Throwable cause) {
        super(code, file, cause);
    }
}
