package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.keys.KeyNames;
import org.frameseek.ui.keys.Shortcut;

/// Says that a key belongs to another shortcut, and lets the user take it.
final class KeyConflict extends HBox {
    private final KeyNames names;
    private final Texts texts;
    private final Label words = new Label();
    private final Button take = new Button();

    KeyConflict(KeyNames names, Texts texts) {
        super(8);
        this.names = names;
        this.texts = texts;
        setId("key-conflict");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add(Styles.WARNING);
        take.getStyleClass().add(Styles.SMALL);
        take.textProperty().bind(texts.bind("shortcuts.take"));
        getChildren().addAll(words, take);
        setVisible(false);
    }

    void clear() {
        setVisible(false);
    }

    /// Gives the shortcut the key, at once if it is free, else when the user confirms.
    void choose(Shortcut shortcut, KeyCombination key) {
        var owner = names.bindings().owner(key, shortcut);
        setVisible(owner.isPresent());
        if (owner.isEmpty()) {
            names.bindings().choose(shortcut, key);
            return;
        }
        words.setText(texts.get("shortcuts.conflict", names.of(key), names.does(owner.get())));
        take.setDisable(owner.get() == Shortcut.RANK);
        take.setOnAction(_ -> {
            names.bindings().choose(shortcut, key);
            clear();
        });
    }
}
