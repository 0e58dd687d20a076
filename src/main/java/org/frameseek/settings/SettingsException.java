package org.frameseek.settings;

import java.nio.file.Path;
import org.frameseek.error.UserException;

/// What a person chose could not be read or kept.
public class SettingsException extends UserException {
    public SettingsException(String code, Path file, Throwable cause) {
        super(code, file, cause);
    }
}
