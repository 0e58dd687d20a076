package org.frameseek.ui;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.frameseek.i18n.Texts;

/// The language of the window: the chosen one, or the one nearest to the system's.
final class Language {
    private Language() {
    }

    /// @param choice BCP 47 tag, empty for the system's language
    static void follow(ObservableValue<String> choice, Texts texts) {
        choice.subscribe(tag -> texts.localeProperty().set(locale(tag)));
    }

    static Locale locale(String tag) {
        var wanted = tag.isEmpty() ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.forLanguageTag(tag);
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
