package org.frameseek.error;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Looks up sentences in the bundle `errors`.
final class Sentence {
    private static final String BUNDLE = "org.frameseek.error.errors";

    private Sentence() {
    }

    static String of(String code, @Nullable Path file, Object[] arguments, Locale locale) {
        var pattern = ResourceBundle.getBundle(BUNDLE, locale, new NoFallback()).getString(code);
        var all = new Object[arguments.length + 1];
        all[0] = file == null ? "" : file.toString();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new MessageFormat(pattern, locale).format(all);
    }

    /// Without this control, a missing language falls back to the machine's own language.
    private static final class NoFallback extends ResourceBundle.Control {
        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
