package org.frameseek.ui.keys;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys of each shortcut: those it comes with, or those that the user chose instead.
public final class KeyBindings {
    private static final Logger LOG = LoggerFactory.getLogger(KeyBindings.class);
    /// Keys that move the focus, close windows or press buttons.
    private static final List<KeyCode> RESERVED = List.of(
            KeyCode.TAB, KeyCode.ESCAPE, KeyCode.ENTER, KeyCode.CONTEXT_MENU, KeyCode.UNDEFINED);

    private final ObjectProperty<Map<String, List<String>>> chosen;
    private final ReadOnlyObjectWrapper<Map<Shortcut, List<KeyCombination>>> keys =
            new ReadOnlyObjectWrapper<>(this, "keys", Map.of());

    /// Every shortcut has the keys it comes with.
    public KeyBindings() {
        this(new SimpleObjectProperty<>(Map.of()));
    }

    /// @param chosen the user's keys by the shortcut's name; shortcuts that are not named keep theirs
    public KeyBindings(ObjectProperty<Map<String, List<String>>> chosen) {
        this.chosen = chosen;
        chosen.subscribe(names -> keys.set(read(names)));
    }

    private static Map<Shortcut, List<KeyCombination>> read(Map<String, List<String>> chosen) {
        var keys = new EnumMap<Shortcut, List<KeyCombination>>(Shortcut.class);
        for (var shortcut : Shortcut.values()) {
            var names = chosen.get(shortcut.name());
            keys.put(shortcut, names == null || !canChange(shortcut) ? shortcut.keys() : parse(shortcut, names));
        }
        return keys;
    }

    private static List<KeyCombination> parse(Shortcut shortcut, List<String> names) {
        try {
            return names.stream().map(KeyCombination::valueOf).toList();
        } catch (IllegalArgumentException e) {
            LOG.warn("{} keeps its keys: {}", shortcut, names, e);
            return shortcut.keys();
        }
    }

    /// The keys of every shortcut.
    public ReadOnlyObjectProperty<Map<Shortcut, List<KeyCombination>>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /// The keys shown to the user, the main one first; empty when another shortcut took the only one.
    public List<KeyCombination> of(Shortcut shortcut) {
        return keys.get().getOrDefault(shortcut, shortcut.keys());
    }

    /// All keys that run it, in the order of [#of], which may repeat.
    List<KeyCombination> all(Shortcut shortcut) {
        return isChosen(shortcut) ? of(shortcut)
                : Stream.concat(shortcut.keys().stream(), shortcut.alternatives().stream()).toList();
    }

    /// The key that also works while the user types; empty when there is none.
    public Optional<KeyCombination> everywhere(Shortcut shortcut) {
        return of(shortcut).stream().filter(KeyMap::worksEverywhere).findFirst();
    }

    /// Nine keys in a row, and keys that only work in one place, stay as they are.
    public static boolean canChange(Shortcut shortcut) {
        return shortcut.place() == KeyPlace.WINDOW && shortcut != Shortcut.RANK;
    }

    /// The keys that are pressed, if a shortcut may have them.
    public static Optional<KeyCombination> pressed(KeyEvent event) {
        if (event.getCode().isModifierKey() || event.isAltDown() || RESERVED.contains(event.getCode())) {
            return Optional.empty();
        }
        var modifiers = Stream.of(event.isShiftDown() ? KeyCombination.SHIFT_DOWN : null,
                event.isShortcutDown() ? KeyCombination.SHORTCUT_DOWN : null)
                .filter(modifier -> modifier != null).toArray(KeyCombination.Modifier[]::new);
        return Optional.of(new KeyCodeCombination(event.getCode(), modifiers));
    }

    /// The other shortcut that works in the whole window and has this key.
    public Optional<Shortcut> owner(KeyCombination key, Shortcut except) {
        return Stream.of(Shortcut.values())
                .filter(shortcut -> shortcut != except && shortcut.place() == KeyPlace.WINDOW)
                .filter(shortcut -> all(shortcut).contains(key))
                .findFirst();
    }

    public boolean isChosen(Shortcut shortcut) {
        return chosen.get().containsKey(shortcut.name());
    }

    /// Gives the shortcut this key only, and takes it from the one that had it.
    public void choose(Shortcut shortcut, KeyCombination key) {
        var now = new HashMap<>(chosen.get());
        owner(key, shortcut).ifPresent(owner -> now.put(owner.name(), all(owner).stream()
                .filter(other -> !other.equals(key)).map(KeyCombination::getName).toList()));
        now.put(shortcut.name(), List.of(key.getName()));
        chosen.set(Map.copyOf(now));
    }

    /// Gives every shortcut the keys it comes with.
    public void reset() {
        chosen.set(Map.of());
    }
}
