package org.frameseek.error;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A failure that the user can understand and act on: a stable code, the file concerned, and a sentence that says what
/// is wrong and what to do, in any language of the bundle `errors`.
///
/// A code's pattern has the file as `{0}` and the other arguments as `{1}`, `{2}`, …
public abstract class UserException extends Exception {
    private final String code;
    private final transient @Nullable Path file;
    private final transient @Nullable Object[] arguments;

    /// @param code key of the sentence in the bundle, such as `media.no-video`
    /// @param file the file concerned, if any
    protected UserException(
            String code, @Nullable Path file, @Nullable Throwable cause, @Nullable Object... arguments) {
        super(code, cause);
        this.code = code;
        this.file = file;
        this.arguments = arguments.clone();
    }

    /// The same failure from another package: same code, file and sentence.
    protected UserException(UserException cause) {
        this(cause.code, cause.file, cause, cause.arguments);
    }

    public String code() {
        return code;
    }

    /// The file concerned; null if there is none.
    public @Nullable Path file() {
        return file;
    }

    /// The sentence in English, for logs and for the command line.
    @Override
    public String getMessage() {
        return message(Locale.ROOT);
    }

    public String message(Locale locale) {
        return Sentence.of(code, file, arguments, locale);
    }
}
