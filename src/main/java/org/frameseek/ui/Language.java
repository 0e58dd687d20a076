package org.frameseek.ui;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.LanguageChoice;

/// The language of the window: the chosen one, or the one nearest to the system's.
final class Language {
    private Language() {
    }

    static void follow(ObservableValue<LanguageChoice> choice, Texts texts) {
        choice.subscribe(chosen -> texts.localeProperty().set(nearest(chosen.locale())));
    }

    private static Locale nearest(Locale wanted) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
