package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Tips;
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
    private final BooleanProperty waiting = new SimpleBooleanProperty(this, "waiting");

    KeyField(Shortcut shortcut, KeyNames names, KeyConflict conflict, Texts texts) {
        this.shortcut = shortcut;
        this.names = names;
        this.conflict = conflict;
        this.texts = texts;
        setId("key-" + shortcut.name());
        getStyleClass().setAll("key-field");
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        var changes = new Observable[] {waiting, names.bindings().keysProperty(), texts.localeProperty()};
        graphicProperty().bind(Bindings.createObjectBinding(this::keys, changes));
        accessibleTextProperty().bind(Bindings.createStringBinding(this::spoken, changes));
        waiting.subscribe(now -> pseudoClassStateChanged(WAITING, now));
        if (!KeyBindings.canChange(shortcut)) {
            setMouseTransparent(true);
            setFocusTraversable(false);
            return;
        }
        Tips.show(this, texts.bind("shortcuts.change"));
        setOnAction(_ -> waiting.set(true));
        focusedProperty().subscribe(focused -> waiting.set(waiting.get() && focused));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (waiting.get()) {
                event.consume();
                take(event);
            }
        });
    }

    private void take(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            conflict.clear();
            waiting.set(false);
        } else {
            KeyBindings.pressed(event).ifPresent(key -> {
                waiting.set(false);
                conflict.choose(shortcut, key);
            });
        }
    }

    private Node keys() {
        var shown = names.of(shortcut);
        var words = waiting.get() ? List.of(texts.get("shortcuts.press")) : shown.isEmpty() ? List.of("–") : shown;
        return new HBox(4, words.stream().map(KeyField::key).toArray(Node[]::new));
    }

    private String spoken() {
        return names.does(shortcut) + " " + String.join(" ", names.of(shortcut));
    }

    private static Label key(String name) {
        var key = new Label(name);
        key.getStyleClass().addAll(Styles.TEXT_SMALL, "key");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }
}
