package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.ui.keys.KeyPlace;
import org.frameseek.ui.keys.Shortcut;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every shortcut in every place that can have the focus, through the real window.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeysTest {
    @TempDir
    static Path folder;

    /// They press its buttons and close it, as everywhere.
    private static final Set<KeyCode> DIALOG_KEYS = Set.of(KeyCode.SPACE, KeyCode.ENTER, KeyCode.ESCAPE);

    private static TestDesktop window;
    private static final List<String> RAN = new ArrayList<>();

    /// What JavaFX's text fields redo by, with Shortcut.
    private static final KeyCode REDO_TYPING = OS.WINDOWS.isCurrentOs() ? KeyCode.Y : KeyCode.Z;

    /// A focusable place, and the shortcuts whose plain keys it has a use of its own for.
    private enum Place {
        PLAYER(".player"),
        TIMELINE(".timeline-heatmap"),
        LIBRARY("#library", Shortcut.LOUDER, Shortcut.QUIETER),
        MATCHES("#matches", Shortcut.LOUDER, Shortcut.QUIETER),
        BUTTON("#export", Shortcut.PLAY),
        TOGGLE(".top-bar .toggle-button", Shortcut.PLAY),
        TRANSPORT(".transport-bar .button", Shortcut.PLAY),
        MODEL("#model", Shortcut.PLAY),
        SPEED(".speed", Shortcut.PLAY),
        VOLUME(".volume", Shortcut.BACK, Shortcut.FORWARD, Shortcut.FAR_BACK, Shortcut.FAR_FORWARD, Shortcut.LOUDER,
                Shortcut.QUIETER),
        QUERY("#query", EnumSet.allOf(Shortcut.class)),
        FILTER("#filter", EnumSet.allOf(Shortcut.class));

        private final String selector;
        private final Set<Shortcut> kept;

        Place(String selector, Shortcut... kept) {
            this(selector, Set.of(kept));
        }

        Place(String selector, Set<Shortcut> kept) {
            this.selector = selector;
            this.kept = kept;
        }

        boolean keeps(Shortcut shortcut, KeyCodeCombination key) {
            boolean undoesTyping = shortcut == Shortcut.UNDO
                    || shortcut == Shortcut.REDO && key.getCode() == REDO_TYPING;
            return undoesTyping && (this == QUERY || this == FILTER) || isPlain(key) && kept.contains(shortcut);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        var video = ColourVideo.make(folder, "colours.mp4");
        window = new TestDesktop(folder.resolve("home"), List.of(video));
        Await.until(window.models().player().frameProperty(), frame -> frame.intValue() == 0);
        Await.until(window.models().queue().waiting(), () -> window.models().queue().waiting().isEmpty(), "idle");
        FxExtension.run(() -> window.models().search().askAndJump("red"));
        Await.until(window.models().search().resultProperty(), result -> result != null);
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    @Test
    @Order(1)
    void spacePlaysWhereARowWasClicked() throws Exception {
        var playing = window.models().player().playingProperty();
        for (var list : List.of("#library", "#matches")) {
            ListView<?> rows = window.node(list);
            FxExtension.run(() -> {
                rows.requestFocus();
                rows.getSelectionModel().select(0);
            });
            window.press(KeyCode.SPACE);
            assertTrue(FxExtension.call(playing::get), list);
            window.press(KeyCode.SPACE);
            assertFalse(FxExtension.call(playing::get), list);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void everyShortcutWorksOnceWhereverTheFocusIs(Place place) throws Exception {
        var node = window.<Node>node(place.selector);
        FxExtension.run(() -> {
            countInsteadOfActing();
            var wrong = new ArrayList<String>();
            for (var shortcut : Shortcut.values()) {
                for (int key = 0; key < shortcut.keys().size() && shortcut.place() == KeyPlace.WINDOW; key++) {
                    var keys = (KeyCodeCombination) shortcut.keys().get(key);
                    node.requestFocus();
                    assertEquals(node, window.scene().getFocusOwner());
                    RAN.clear();
                    press(node, keys);
                    var did = name(shortcut, key);
                    if (place.keeps(shortcut, keys) ? RAN.contains(did) : !RAN.equals(List.of(did))) {
                        wrong.add(keys + " ran " + RAN + " and not " + did);
                    }
                }
            }
            assertEquals(List.of(), wrong);
        });
    }

    @Test
    void everyControlSaysWhatItIsFor() throws Exception {
        FxExtension.run(() -> {
            var silent = new ArrayList<String>();
            for (var style : List.of(".button", ".toggle-button", ".menu-button", ".slider")) {
                for (var node : window.scene().getRoot().lookupAll(style)) {
                    boolean worded = node instanceof Labeled labeled && labeled.getText() != null
                            && !labeled.getText().isBlank();
                    boolean tipped = !Tooltips.over((Control) node).isEmpty() && node.getAccessibleText() != null;
                    if (node.isVisible() && !worded && !tipped && !node.getStyleClass().contains("field-button")) {
                        silent.add(node.toString());
                    }
                }
            }
            assertEquals(List.of(), silent);
            var export = (Control) window.scene().lookup("#export");
            assertEquals("Export the frame shown (Ctrl+E)", Tooltips.over(export));
        });
    }

    @Test
    void nothingHappensBehindADialogOrAnOpenMenu() throws Exception {
        FxExtension.run(() -> {
            countInsteadOfActing();
            for (var open : List.<Runnable>of(
                    window.actions()::settings, window.actions()::shortcuts, window.actions()::about)) {
                open.run();
                var dialog = (Stage) Window.getWindows().getLast();
                var focusable = new ArrayList<Node>();
                collect(dialog.getScene().getRoot(), focusable);
                assertFalse(focusable.isEmpty());
                pressAllIn(focusable);
                dialog.close();
            }
            var menu = new ContextMenu(new MenuItem());
            Node player = window.scene().lookup(".player");
            player.requestFocus();
            for (var shortcut : Shortcut.values()) {
                for (var keys : combinations(shortcut)) {
                    menu.show(player, 10, 10);
                    RAN.clear();
                    press(player, keys);
                    assertTrue(RAN.isEmpty() || !isPlain(keys), keys + " ran " + RAN);
                }
            }
        });
    }

    private static void pressAllIn(List<Node> places) {
        for (var place : places) {
            for (var shortcut : Shortcut.values()) {
                for (var keys : combinations(shortcut)) {
                    if (DIALOG_KEYS.contains(keys.getCode())) {
                        continue;
                    }
                    place.requestFocus();
                    RAN.clear();
                    press(place, keys);
                    assertEquals(List.of(), RAN, keys + " on " + place);
                }
            }
        }
    }

    private static List<KeyCodeCombination> combinations(Shortcut shortcut) {
        return shortcut.keys().stream().map(KeyCodeCombination.class::cast).toList();
    }

    private static void collect(Node node, List<Node> focusable) {
        if (node.isFocusTraversable()) {
            focusable.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, focusable));
        }
    }

    private static boolean isPlain(KeyCodeCombination keys) {
        return keys.getShortcut() != ModifierValue.DOWN && !keys.getCode().isFunctionKey();
    }

    private static void countInsteadOfActing() {
        Stream.of(Shortcut.values()).forEach(shortcut ->
                window.keys().set(shortcut, key -> RAN.add(name(shortcut, key))));
    }

    private static String name(Shortcut shortcut, int key) {
        return shortcut == Shortcut.RANK ? shortcut + " " + (key + 1) : shortcut.name();
    }

    private static void press(Node node, KeyCodeCombination keys) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(node, new KeyEvent(type, "", "", keys.getCode(),
                    keys.getShift() == ModifierValue.DOWN, keys.getShortcut() == ModifierValue.DOWN, false, false));
        }
        // What the space bar opened.
        List.copyOf(Window.getWindows()).stream().filter(ContextMenu.class::isInstance).forEach(Window::hide);
    }
}
