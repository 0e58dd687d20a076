package org.frameseek.error;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that worked, but differs from what the user may expect. It has a sentence like a failure but is not one.
///
/// @param code key of the sentence in the bundle
/// @param file the file concerned
public record Remark(String code, @Nullable Path file, List<Object> arguments) {
    public Remark(String code, @Nullable Path file, Object... arguments) {
        this(code, file, List.of(arguments));
    }

    public String message(Locale locale) {
        return Sentence.of(code, file, arguments.toArray(), locale);
    }
}
