package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.keys.KeyBindings;
import org.frameseek.ui.keys.KeyNames;
import org.frameseek.ui.keys.Shortcut;

/// The keys of one shortcut. A press on it waits for the key to use instead.
final class KeyField extends Button {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Shortcut shortcut;
    private final KeyNames names;
    private final KeyConflict conflict;
    private final Texts texts;
    private boolean waiting;

    KeyField(Shortcut shortcut, KeyNames names, KeyConflict conflict, Texts texts) {
        this.shortcut = shortcut;
        this.names = names;
        this.conflict = conflict;
        this.texts = texts;
        setId("key-" + shortcut.name());
        getStyleClass().setAll("key-field");
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        names.bindings().keysProperty().subscribe(this::showKeys);
        texts.localeProperty().subscribe(this::showKeys);
        showKeys();
        if (!KeyBindings.canChange(shortcut)) {
            setMouseTransparent(true);
            setFocusTraversable(false);
            return;
        }
        var tip = new Tooltip();
        tip.textProperty().bind(texts.bind("shortcuts.change"));
        setTooltip(tip);
        setOnAction(_ -> wait(true));
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                wait(false);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (waiting) {
                event.consume();
                take(event);
            }
        });
    }

    private void wait(boolean now) {
        if (waiting != now) {
            waiting = now;
            pseudoClassStateChanged(WAITING, now);
            showKeys();
        }
    }

    private void take(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            conflict.clear();
            wait(false);
        } else {
            KeyBindings.pressed(event).ifPresent(key -> {
                wait(false);
                conflict.choose(shortcut, key);
            });
        }
    }

    private void showKeys() {
        var keys = new HBox(4);
        var shown = names.of(shortcut);
        if (waiting) {
            keys.getChildren().add(key(texts.get("shortcuts.press")));
        } else if (shown.isEmpty()) {
            keys.getChildren().add(key("–"));
        } else {
            shown.forEach(name -> keys.getChildren().add(key(name)));
        }
        setGraphic(keys);
        setAccessibleText(names.does(shortcut) + " " + String.join(" ", shown));
    }

    private static Label key(String name) {
        var key = new Label(name);
        key.getStyleClass().addAll(Styles.TEXT_SMALL, "key");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }
}
