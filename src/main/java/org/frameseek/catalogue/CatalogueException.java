package org.frameseek.catalogue;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A model cannot be found, imported or removed.
public class CatalogueException extends UserException {
    public CatalogueException(String code, @Nullable Path file, @Nullable Throwable cause, Object... arguments) {
        super(code, file, cause, arguments);
    }
}
