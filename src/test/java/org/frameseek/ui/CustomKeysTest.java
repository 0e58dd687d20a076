package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.settings.Settings;
import org.frameseek.ui.keys.KeyBindings;
import org.frameseek.ui.keys.Shortcut;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Keys that the user chooses, from the page of shortcuts to the menus, the tooltips and the settings.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomKeysTest {
    @TempDir
    static Path folder;

    private static final List<Shortcut> RAN = new ArrayList<>();
    private static TestDesktop window;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        window = new TestDesktop(folder.resolve("home"), List.of(ColourVideo.make(folder, "colours.mp4")));
        Await.until(window.models().player().frameProperty(), frame -> frame.intValue() == 0);
        for (var shortcut : List.of(Shortcut.NEXT, Shortcut.PREVIOUS, Shortcut.MUTE, Shortcut.EXPORT)) {
            FxExtension.run(() -> window.keys().set(shortcut, () -> RAN.add(shortcut)));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    /// Chooses a key on the page of shortcuts.
    private static void choose(Shortcut shortcut, KeyCode code, boolean ctrl, boolean takeIt) throws Exception {
        FxExtension.run(() -> {
            window.actions().shortcuts();
            var page = (Stage) Window.getWindows().getLast();
            var field = (Button) page.getScene().lookup("#key-" + shortcut.name());
            field.requestFocus();
            field.fire();
            press(field, code, ctrl);
            var conflict = page.getScene().lookup("#key-conflict");
            assertEquals(takeIt, conflict.isVisible());
            if (takeIt) {
                FxExtension.layout(conflict);
                ((Button) conflict.lookup(".button")).fire();
                assertFalse(conflict.isVisible());
            }
            save(page.getScene());
            page.close();
        });
    }

    private static void save(Scene scene) {
        try {
            FxExtension.layout(scene.getRoot());
            FxExtension.save(scene.snapshot(null), "shortcuts-chosen");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void press(Node node, KeyCode code, boolean ctrl) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false));
    }

    private static List<Shortcut> ranBy(KeyCode code, KeyCode... modifiers) throws Exception {
        RAN.clear();
        window.focus(".player");
        window.press(code, modifiers);
        return List.copyOf(RAN);
    }

    private static MenuItem menuItem(String words) throws Exception {
        MenuBar bar = window.node(".menu-bar");
        return FxExtension.call(() -> bar.getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getText() != null && item.getText().replace("_", "").equals(words))
                .findFirst().orElseThrow());
    }

    @Test
    @Order(0)
    void pageShowsTheKeysInUse() throws Exception {
        FxExtension.run(() -> {
            window.actions().shortcuts();
            var page = (Stage) Window.getWindows().getLast();
            FxExtension.layout(page.getScene().getRoot());
            var keys = page.getScene().lookup("#key-NEXT").lookupAll(".key").stream()
                    .map(key -> ((Labeled) key).getText()).toList();
            assertEquals(List.of("N", "Ctrl+G"), keys);
            page.close();
        });
    }

    @Test
    @Order(1)
    void freeKeyReplacesTheOldOnes() throws Exception {
        assertEquals(List.of(Shortcut.NEXT), ranBy(KeyCode.N));
        choose(Shortcut.NEXT, KeyCode.X, false, false);
        assertEquals(List.of(Shortcut.NEXT), ranBy(KeyCode.X));
        assertEquals(List.of(), ranBy(KeyCode.N));
        assertEquals(List.of(), ranBy(KeyCode.G, KeyCode.CONTROL));
        assertEquals("X", menuItem("Next match").getAccelerator().getDisplayText());
    }

    @Test
    @Order(2)
    void takenKeyIsSaidAndLeavesItsOwner() throws Exception {
        choose(Shortcut.PREVIOUS, KeyCode.M, false, true);
        assertEquals(List.of(Shortcut.PREVIOUS), ranBy(KeyCode.M));
        assertEquals(List.of(), window.settings().shortcutsProperty().get().get(Shortcut.MUTE.name()));
    }

    @Test
    @Order(3)
    void tooltipsNameTheKeysInUse() throws Exception {
        choose(Shortcut.EXPORT, KeyCode.J, true, false);
        Control export = window.node("#export");
        assertEquals("Export the frame shown (Ctrl+J)", FxExtension.call(() -> Tooltips.over(export)));
        assertEquals(List.of(Shortcut.EXPORT), ranBy(KeyCode.J, KeyCode.CONTROL));
    }

    @Test
    @Order(4)
    void keysAreKeptInTheSettingsAndADamagedOneIsIgnored() {
        var kept = new Settings();
        kept.read(window.settings().toJson());
        assertEquals(window.settings().shortcutsProperty().get(), kept.shortcutsProperty().get());
        assertEquals(List.of("X"), kept.shortcutsProperty().get().get("NEXT"));
        var bindings = new KeyBindings(new SimpleObjectProperty<>(
                Map.of("NEXT", List.of("no such key+"), "GONE", List.of("A"))));
        assertEquals(Shortcut.NEXT.keys(), bindings.of(Shortcut.NEXT));
    }

    @Test
    @Order(5)
    void pageGivesBackTheDefaults() throws Exception {
        FxExtension.run(() -> {
            window.actions().shortcuts();
            var page = (Stage) Window.getWindows().getLast();
            ((Button) page.getScene().lookup("#reset-keys")).fire();
            var field = (Labeled) page.getScene().lookup("#key-NEXT");
            assertTrue(field.getAccessibleText().endsWith("N Ctrl+G"), field.getAccessibleText());
            page.close();
        });
        assertEquals(List.of(Shortcut.NEXT), ranBy(KeyCode.N));
        assertEquals(List.of(Shortcut.MUTE), ranBy(KeyCode.M));
    }
}
