package org.frameseek.encoder;

import java.nio.file.Path;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// A model cannot be loaded or cannot do its work.
public class EncoderException extends UserException {
    public EncoderException(
            String code, @Nullable Path file, @Nullable Throwable cause, @Nullable Object... arguments) {
        super(code, file, cause, arguments);
    }

    public EncoderException(String code, Path file) {
        this(code, file, null);
    }

    private EncoderException(UserException cause) {
        super(cause);
    }

    /// The same failure as an encoder failure.
    public static EncoderException from(UserException cause) {
        return new EncoderException(cause);
    }
}
