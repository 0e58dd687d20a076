package org.frameseek.ui.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The action of each shortcut in one window. A plain key goes to the focused control if that control uses it,
/// otherwise to its shortcut, wherever the focus is. A key with a modifier goes to its shortcut unless the control
/// consumes it.
public final class KeyMap {
    /// The key for a question mark depends on the keyboard, so only the character counts.
    private static final String HELP_CHARACTER = "?";
    private static final Set<KeyCode> ARROWS = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);
    private static final Set<KeyCode> ENDS = Set.of(KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    private final KeyBindings bindings;
    private final Map<Shortcut, IntConsumer> actions = new EnumMap<>(Shortcut.class);

    public KeyMap(KeyBindings bindings) {
        this.bindings = bindings;
    }

    /// @param action replaces the shortcut's previous action
    public void set(Shortcut shortcut, Runnable action) {
        set(shortcut, _ -> action.run());
    }

    /// @param action receives the index of the pressed key among the shortcut's keys, from 0
    public void set(Shortcut shortcut, IntConsumer action) {
        actions.put(shortcut, action);
    }

    /// Does what the shortcut's first key does, or nothing without an action.
    public void run(Shortcut shortcut) {
        run(shortcut, 0);
    }

    private void run(Shortcut shortcut, int key) {
        var action = actions.get(shortcut);
        if (action != null) {
            action.accept(key);
        }
    }

    /// Listens in this scene for the keys that work in the whole window.
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isPlain(event) && !isKept(scene.getFocusOwner(), event.getCode()) && !isMenuOpen()) {
                handle(KeyPlace.WINDOW, event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!isPlain(event) && !isMenuOpen()) {
                handle(KeyPlace.WINDOW, event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals(HELP_CHARACTER)
                    && !(scene.getFocusOwner() instanceof TextInputControl)) {
                run(Shortcut.HELP);
                event.consume();
            }
        });
    }

    /// Listens for the keys that work while this node has the focus.
    ///
    /// @return stops listening
    public Subscription install(Node node, KeyPlace place) {
        EventHandler<KeyEvent> pressed = event -> handle(place, event);
        node.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
        return () -> node.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
    }

    private void handle(KeyPlace place, KeyEvent event) {
        for (var shortcut : Shortcut.values()) {
            int key = shortcut.place() == place ? keyOf(shortcut, event) : -1;
            if (key >= 0) {
                event.consume();
                run(shortcut, key);
                return;
            }
        }
    }

    /// Index of this key among the shortcut's keys, or -1.
    private int keyOf(Shortcut shortcut, KeyEvent event) {
        var keys = bindings.all(shortcut);
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).match(event)) {
                return i % bindings.of(shortcut).size();
            }
        }
        return -1;
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()
                && !event.getCode().isFunctionKey();
    }

    /// Whether the control needs this plain key itself.
    private static boolean isKept(@Nullable Node focus, KeyCode code) {
        return switch (focus) {
            case TextInputControl _ -> true;
            case ListView<?> _ -> code == KeyCode.UP || code == KeyCode.DOWN || ENDS.contains(code);
            case TabPane _ -> ARROWS.contains(code) || ENDS.contains(code);
            case Slider _ -> ARROWS.contains(code) || ENDS.contains(code);
            case MenuButton menu -> code == KeyCode.SPACE || isInMenuBar(menu) && ARROWS.contains(code);
            case ButtonBase _ -> code == KeyCode.SPACE;
            case KeepsKeys node -> node.keeps(code);
            case null, default -> false;
        };
    }

    private static boolean isInMenuBar(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof MenuBar) {
                return true;
            }
        }
        return false;
    }

    /// An open menu receives the keys, although the focus stays where it was.
    private static boolean isMenuOpen() {
        return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
    }

    /// Whether the key also works while the user types.
    static boolean worksEverywhere(KeyCombination keys) {
        return keys.getShortcut() == ModifierValue.DOWN
                || keys instanceof KeyCodeCombination single && single.getCode().isFunctionKey();
    }
}
