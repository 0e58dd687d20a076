package org.frameseek.ui.keys;

import static org.frameseek.ui.keys.KeyPlace.LIST;
import static org.frameseek.ui.keys.KeyPlace.QUERY;
import static org.frameseek.ui.keys.KeyPlace.WINDOW;
import static org.frameseek.ui.keys.ShortcutGroup.FILES;
import static org.frameseek.ui.keys.ShortcutGroup.PLAYER;
import static org.frameseek.ui.keys.ShortcutGroup.SEARCH;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Every action that has a key.
public enum Shortcut {
    FIND(SEARCH, WINDOW, "menu.match.find", "Shortcut+F"),
    ASK(SEARCH, QUERY, "keys.ask", "Enter"),
    OLDER(SEARCH, QUERY, "keys.older", "Up"),
    NEWER(SEARCH, QUERY, "keys.newer", "Down"),
    CLEAR(SEARCH, QUERY, "keys.clear", "Esc"),
    BEST(SEARCH, WINDOW, "menu.match.best", "Shortcut+Enter"),
    RANK(SEARCH, WINDOW, "keys.rank", digits("")),
    NEXT(SEARCH, WINDOW, "menu.match.next", "N", "Shortcut+G"),
    PREVIOUS(SEARCH, WINDOW, "menu.match.previous", "P", "Shortcut+Shift+G"),
    NEXT_IN_TIME(SEARCH, WINDOW, "menu.match.next-in-time", "Shift+N"),
    PREVIOUS_IN_TIME(SEARCH, WINDOW, "menu.match.previous-in-time", "Shift+P"),
    PLAY_MATCH(SEARCH, WINDOW, "menu.match.play", "R"),
    LOOP_MATCH(SEARCH, WINDOW, "menu.match.loop", "Shift+R"),
    IN(SEARCH, WINDOW, "menu.match.in", "I"),
    OUT(SEARCH, WINDOW, "menu.match.out", "O"),
    IN_AT_CUT(SEARCH, WINDOW, "menu.match.in-at-cut", "Shift+I"),
    OUT_AT_CUT(SEARCH, WINDOW, "menu.match.out-at-cut", "Shift+O"),
    UNDO(SEARCH, WINDOW, "menu.match.undo", "Shortcut+Z"),
    REDO(SEARCH, WINDOW, "menu.match.redo", "Shortcut+Shift+Z", "Shortcut+Y"),
    LIKE(SEARCH, WINDOW, "menu.match.like", "Shortcut+Shift+F"),
    FIND_PART(SEARCH, WINDOW, "menu.match.part", "T"),
    LOOK_CLOSER(SEARCH, WINDOW, "menu.match.closer", "Shortcut+Shift+L"),
    PIN(SEARCH, WINDOW, "menu.match.pin", "Shortcut+T"),
    OPEN_ROW(SEARCH, LIST, "keys.row", "Enter"),
    EARLIER_IN_QUEUE(FILES, LIST, "keys.earlier", "Alt+Up"),
    LATER_IN_QUEUE(FILES, LIST, "keys.later", "Alt+Down"),
    REMOVE_ROW(FILES, LIST, "keys.remove-row", "Delete"),

    PLAY(PLAYER, WINDOW, "keys.play", "Space"),
    PREVIOUS_FRAME(PLAYER, WINDOW, "player.previous-frame", "Comma"),
    NEXT_FRAME(PLAYER, WINDOW, "player.next-frame", "Period"),
    BACK(PLAYER, WINDOW, "player.back", "Left"),
    FORWARD(PLAYER, WINDOW, "player.forward", "Right"),
    FAR_BACK(PLAYER, WINDOW, "keys.far-back", "Shift+Left"),
    FAR_FORWARD(PLAYER, WINDOW, "keys.far-forward", "Shift+Right"),
    SHUTTLE_BACK(PLAYER, WINDOW, "keys.shuttle-back", "J"),
    SHUTTLE_STOP(PLAYER, WINDOW, "keys.shuttle-stop", "K"),
    SHUTTLE_FORWARD(PLAYER, WINDOW, "keys.shuttle-forward", "L"),
    LOOP(PLAYER, WINDOW, "keys.loop", "A"),
    BOOKMARK(PLAYER, WINDOW, "menu.playback.bookmark", "B"),
    LOUDER(PLAYER, WINDOW, "keys.louder", "Up"),
    QUIETER(PLAYER, WINDOW, "keys.quieter", "Down"),
    MUTE(PLAYER, WINDOW, "keys.mute", "M"),
    ACTUAL_SIZE(PLAYER, WINDOW, "menu.view.actual-size", "Z"),
    FULL_SCREEN(PLAYER, WINDOW, "menu.view.full-screen", "F", "F11"),

    ZOOM_IN(ShortcutGroup.TIMELINE, WINDOW, "menu.view.zoom-in", "Plus", "Shortcut+Plus"),
    ZOOM_OUT(ShortcutGroup.TIMELINE, WINDOW, "menu.view.zoom-out", "Minus", "Shortcut+Minus"),
    ZOOM_FIT(ShortcutGroup.TIMELINE, WINDOW, "menu.view.zoom-fit", "0", "Shortcut+0"),
    FIRST_FRAME(ShortcutGroup.TIMELINE, KeyPlace.TIMELINE, "keys.first-frame", "Home"),
    LAST_FRAME(ShortcutGroup.TIMELINE, KeyPlace.TIMELINE, "keys.last-frame", "End"),
    PAGE_BACK(ShortcutGroup.TIMELINE, KeyPlace.TIMELINE, "keys.page-back", "Page Up"),
    PAGE_FORWARD(ShortcutGroup.TIMELINE, KeyPlace.TIMELINE, "keys.page-forward", "Page Down"),
    MOMENT(ShortcutGroup.TIMELINE, KeyPlace.TIMELINE, "keys.moment", "Enter"),

    OPEN(FILES, WINDOW, "menu.file.open", "Shortcut+O"),
    OPEN_FOLDER(FILES, WINDOW, "menu.file.folder", "Shortcut+Shift+O"),
    EXPORT(FILES, WINDOW, "menu.file.export", "Shortcut+E"),
    EXPORT_MATCHES(FILES, WINDOW, "menu.file.export-matches", "Shortcut+Shift+E"),
    COPY(FILES, WINDOW, "menu.file.copy", "Shortcut+Shift+C"),
    CLOSE(FILES, WINDOW, "menu.file.close", "Shortcut+W"),
    SAVE_HEATMAP(FILES, WINDOW, "menu.file.heatmap", "Shortcut+Shift+H"),
    LIBRARY(FILES, WINDOW, "menu.view.library", "Shortcut+L"),
    BOOKMARKS(FILES, WINDOW, "menu.view.bookmarks", "Shortcut+B"),
    INFO(FILES, WINDOW, "menu.view.info", "Shortcut+I"),
    SETTINGS(FILES, WINDOW, "menu.file.settings", "Shortcut+Comma"),
    HELP(FILES, WINDOW, "menu.help.shortcuts", "F1"),
    QUIT(FILES, WINDOW, "menu.file.quit", "Shortcut+Q");

    private final ShortcutGroup group;
    private final KeyPlace place;
    private final String textKey;
    private final List<KeyCombination> keys;

    Shortcut(ShortcutGroup group, KeyPlace place, String textKey, String... keys) {
        this.group = group;
        this.place = place;
        this.textKey = textKey;
        this.keys = Arrays.stream(keys).map(KeyCombination::valueOf).toList();
    }

    private static String[] digits(String before) {
        return IntStream.rangeClosed(1, 9).mapToObj(digit -> before + digit).toArray(String[]::new);
    }

    public ShortcutGroup group() {
        return group;
    }

    public KeyPlace place() {
        return place;
    }

    /// Message key of the text that says what it does. The text may contain a mnemonic mark.
    public String textKey() {
        return textKey;
    }

    /// The keys it comes with, the main one first; [KeyBindings] knows the ones in use.
    public List<KeyCombination> keys() {
        return keys;
    }

    public boolean isPressedBy(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /// Other keys that do the same and are not shown: keys of the number pad, and keys that carry a plus or a minus on
    /// some keyboards. In the order of [#keys], which may repeat.
    List<KeyCombination> alternatives() {
        var names = switch (this) {
            case RANK -> digits("Numpad ");
            case ZOOM_IN -> new String[] {"Shift+Plus", "Add", "Equals", "Shift+Equals",
                "Shortcut+Shift+Plus", "Shortcut+Add", "Shortcut+Equals", "Shortcut+Shift+Equals"};
            case ZOOM_OUT -> new String[] {"Subtract", "Shortcut+Subtract"};
            case ZOOM_FIT -> new String[] {"Numpad 0", "Shortcut+Numpad 0"};
            default -> new String[0];
        };
        return Arrays.stream(names).map(KeyCombination::valueOf).toList();
    }
}
