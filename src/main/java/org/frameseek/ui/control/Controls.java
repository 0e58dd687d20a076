package org.frameseek.ui.control;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.keys.KeyMap;
import org.frameseek.ui.keys.KeyNames;
import org.frameseek.ui.keys.Shortcut;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes controls that run a shortcut, say what it does and name its key.
public record Controls(Texts texts, KeyMap keys, KeyNames names) {
    public MenuItem item(Shortcut shortcut) {
        var item = item(shortcut.textKey(), () -> keys.run(shortcut));
        item.acceleratorProperty().bind(accelerator(shortcut));
        return item;
    }

    /// The key that a menu shows beside the shortcut, or null.
    public ObservableValue<@Nullable KeyCombination> accelerator(Shortcut shortcut) {
        var bindings = names.bindings();
        return Bindings.createObjectBinding(() -> bindings.everywhere(shortcut).orElseGet(() ->
                names.of(shortcut).stream().findFirst().map(ShownKey::new).orElse(null)),
                bindings.keysProperty(), texts.localeProperty());
    }

    public MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    public Button iconButton(Ikon icon, Shortcut shortcut) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(_ -> keys.run(shortcut));
        tip(button, texts.bindWithoutMnemonic(shortcut.textKey()), shortcut);
        return button;
    }

    /// @param words what the control does now, shown with the shortcut's key
    public void tip(Control control, ObservableValue<String> words, Shortcut shortcut) {
        Tips.set(control, names.tip(words, shortcut), words);
    }
}
