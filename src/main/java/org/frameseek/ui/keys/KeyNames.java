package org.frameseek.ui.keys;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.frameseek.i18n.Texts;

/// Names of keys and shortcuts for the user.
public final class KeyNames {
    private static final Map<KeyCode, String> SIGNS = Map.of(
            KeyCode.LEFT, "←", KeyCode.RIGHT, "→", KeyCode.UP, "↑", KeyCode.DOWN, "↓",
            KeyCode.COMMA, ",", KeyCode.PERIOD, ".", KeyCode.PLUS, "+", KeyCode.MINUS, "–");

    private final Texts texts;
    private final boolean mac;
    private final KeyBindings bindings;

    /// @param mac whether modifiers have their macOS names
    public KeyNames(Texts texts, boolean mac, KeyBindings bindings) {
        this.texts = texts;
        this.mac = mac;
        this.bindings = bindings;
    }

    public KeyBindings bindings() {
        return bindings;
    }

    /// All keys of a shortcut, such as `N` and `Ctrl+G`; may be empty.
    public List<String> of(Shortcut shortcut) {
        var keys = bindings.of(shortcut).stream().map(this::of);
        return switch (shortcut) {
            case RANK -> List.of("1 – 9");
            case HELP -> Stream.concat(Stream.of("?"), keys).toList();
            default -> keys.toList();
        };
    }

    public String of(KeyCombination keys) {
        var name = new StringBuilder();
        append(name, keys.getShortcut(), mac ? "⌘" : "Ctrl+");
        append(name, keys.getAlt(), mac ? "⌥" : "Alt+");
        append(name, keys.getShift(), mac ? "⇧" : "Shift+");
        return name.append(of(((KeyCodeCombination) keys).getCode())).toString();
    }

    private static void append(StringBuilder name, ModifierValue modifier, String sign) {
        if (modifier == ModifierValue.DOWN) {
            name.append(sign);
        }
    }

    private String of(KeyCode code) {
        return code == KeyCode.SPACE ? texts.get("keys.space") : SIGNS.getOrDefault(code, code.getName());
    }

    /// What the shortcut does.
    public String does(Shortcut shortcut) {
        return texts.withoutMnemonic(shortcut.textKey()).replace("…", "");
    }

    /// Text followed by the shortcut's first key, for a tooltip. Follows the language and the chosen keys.
    public StringBinding tip(ObservableValue<String> words, Shortcut shortcut) {
        return Bindings.createStringBinding(() -> {
            var keys = of(shortcut);
            return keys.isEmpty() ? words.getValue() : texts.get("keys.tip", words.getValue(), keys.getFirst());
        }, words, bindings.keysProperty(), texts.localeProperty());
    }
}
