package org.frameseek.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.frameseek.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// A choice of values that are shown as words. The words follow the language.
public final class WordChoice<T> extends ChoiceBox<T> {
    /// @param textKey message key of a value
    public WordChoice(List<T> values, Property<T> chosen, Function<T, String> textKey, Texts texts) {
        getItems().setAll(values);
        // The box reads its texts again only when it gets another converter.
        converterProperty().bind(Bindings.createObjectBinding(() -> words(textKey, texts), texts.localeProperty()));
        valueProperty().bindBidirectional(chosen);
    }

    private static <T> StringConverter<T> words(Function<T, String> textKey, Texts texts) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : texts.get(textKey.apply(value));
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        };
    }
}
