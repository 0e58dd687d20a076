package org.frameseek.i18n;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.frameseek.error.UserException;

/// The message bundle in the current language. Bound texts follow language changes.
public final class Texts {
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private static final String BUNDLE = "org.frameseek.i18n.messages";
    /// The underscore before a label's mnemonic letter; languages without Latin letters put both in brackets.
    private static final Pattern MNEMONIC = Pattern.compile("\\(_\\p{L}\\)|_(?=\\p{L})");

    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.ENGLISH);

    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /// The text in the current language. Patterns follow [MessageFormat].
    public String get(String key, Object... arguments) {
        var bundle = ResourceBundle.getBundle(
                BUNDLE, locale.get(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return new MessageFormat(bundle.getString(key), locale.get()).format(arguments);
    }

    /// A label's text without its mnemonic mark, for places that do not support mnemonics: window titles and screen
    /// readers.
    public String withoutMnemonic(String key) {
        return MNEMONIC.matcher(get(key)).replaceAll("");
    }

    /// Like [#withoutMnemonic], but follows language changes.
    public StringBinding bindWithoutMnemonic(String key) {
        return Bindings.createStringBinding(() -> withoutMnemonic(key), locale);
    }

    /// The sentence of a failure in the current language.
    public String get(UserException failure) {
        return failure.message(locale.get());
    }

    /// A text that follows the language and any observable arguments.
    public StringBinding bind(String key, Object... arguments) {
        var observed = Arrays.stream(arguments)
                .filter(ObservableValue.class::isInstance)
                .map(ObservableValue.class::cast)
                .toArray(ObservableValue[]::new);
        var dependencies = Arrays.copyOf(observed, observed.length + 1);
        dependencies[observed.length] = locale;
        return Bindings.createStringBinding(() -> get(key, valuesOf(arguments)), dependencies);
    }

    private static Object[] valuesOf(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof ObservableValue<?> value ? value.getValue() : argument)
                .toArray();
    }
}
