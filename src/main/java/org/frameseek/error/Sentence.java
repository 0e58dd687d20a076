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
        var texts = ResourceBundle.getBundle(BUNDLE, locale, new NoFallback());
        var all = new Object[arguments.length + 1];
        all[0] = file == null ? "" : file.toString();
        for (int i = 0; i < arguments.length; i++) {
            all[i + 1] = arguments[i] instanceof Reason reason ? texts.getString(reason.code()) : arguments[i];
        }
        return new MessageFormat(texts.getString(code), locale).format(all);
    }

    /// Without this control, a missing language falls back to the machine's own language.
    private static final class NoFallback extends ResourceBundle.Control {
        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
