package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;

/// The sheet of all keys.
public final class ShortcutsDialog {
    private static final List<Group> GROUPS = List.of(
            new Group("keys.search", List.of(
                    new Key("Ctrl F", "keys.find"),
                    new Key("Ctrl Shift F", "keys.like"),
                    new Key("Enter", "keys.best"),
                    new Key("1 – 9", "keys.rank"),
                    new Key("N  P", "keys.next"),
                    new Key("↑  ↓", "keys.history"),
                    new Key("Esc", "keys.clear"))),
            new Group("keys.player", List.of(
                    new Key("Space", "keys.play"),
                    new Key(",  .", "keys.step"),
                    new Key("←  →", "keys.second"),
                    new Key("Shift ←  →", "keys.ten"),
                    new Key("J  K  L", "keys.shuttle"),
                    new Key("M", "keys.mute"),
                    new Key("F", "keys.full"))),
            new Group("keys.timeline", List.of(
                    new Key("+  –", "keys.zoom"),
                    new Key("0", "keys.fit"))),
            new Group("keys.file", List.of(
                    new Key("Ctrl O", "keys.open"),
                    new Key("Ctrl E", "keys.export"),
                    new Key("Ctrl Shift E", "keys.export-matches"),
                    new Key("Ctrl Shift C", "keys.copy"),
                    new Key("Ctrl L", "keys.library"),
                    new Key("Ctrl ,", "keys.settings"),
                    new Key("?", "keys.help"))));

    private final Window owner;
    private final Texts texts;
    private final boolean mac;

    private record Key(String keys, String action) {
    }

    private record Group(String heading, List<Key> keys) {
    }

    /// @param mac whether keys are named as on that system
    public ShortcutsDialog(Window owner, Texts texts, boolean mac) {
        this.owner = owner;
        this.texts = texts;
        this.mac = mac;
    }

    public void show() {
        var columns = new HBox(32, column(GROUPS.subList(0, 2)), column(GROUPS.subList(2, 4)));
        Sheet.show(owner, texts, "shortcuts.title", columns);
    }

    private VBox column(List<Group> groups) {
        var column = new VBox(24);
        groups.forEach(group -> column.getChildren().add(block(group)));
        return column;
    }

    private VBox block(Group group) {
        var heading = new Label(texts.get(group.heading()));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        var grid = new GridPane(16, 8);
        int row = 0;
        for (var key : group.keys()) {
            var keys = new Label(mac ? key.keys().replace("Ctrl", "⌘") : key.keys());
            keys.getStyleClass().addAll(Styles.TEXT_SMALL, "key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            var action = new Label(texts.get(key.action()));
            action.setWrapText(true);
            action.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(row++, keys, action);
        }
        return new VBox(8, heading, grid);
    }
}
