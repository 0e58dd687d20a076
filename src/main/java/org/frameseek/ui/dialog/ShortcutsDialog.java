package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.keys.KeyNames;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.keys.ShortcutGroup;

/// Lists all keyboard shortcuts.
public final class ShortcutsDialog {
    private static final List<List<ShortcutGroup>> COLUMNS = List.of(
            List.of(ShortcutGroup.SEARCH, ShortcutGroup.TIMELINE),
            List.of(ShortcutGroup.PLAYER),
            List.of(ShortcutGroup.FILES));

    private final Window owner;
    private final Texts texts;
    private final KeyNames names;

    public ShortcutsDialog(Window owner, Texts texts, KeyNames names) {
        this.owner = owner;
        this.texts = texts;
        this.names = names;
    }

    public void show() {
        var columns = new HBox(32);
        COLUMNS.forEach(groups -> columns.getChildren().add(column(groups)));
        Sheet.show(owner, texts, "shortcuts.title", columns);
    }

    private VBox column(List<ShortcutGroup> groups) {
        var column = new VBox(20);
        groups.forEach(group -> column.getChildren().add(block(group)));
        return column;
    }

    private VBox block(ShortcutGroup group) {
        var heading = new Label(texts.get(group.textKey()));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        var grid = new GridPane(12, 4);
        var shortcuts = Arrays.stream(Shortcut.values()).filter(shortcut -> shortcut.group() == group).toList();
        for (int row = 0; row < shortcuts.size(); row++) {
            var does = new Label(names.does(shortcuts.get(row)));
            does.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row, keys(shortcuts.get(row)), does);
            var middle = new RowConstraints();
            middle.setValignment(VPos.CENTER);
            grid.getRowConstraints().add(middle);
        }
        return new VBox(8, heading, grid);
    }

    private HBox keys(Shortcut shortcut) {
        var keys = new HBox(4);
        for (var name : names.of(shortcut)) {
            var key = new Label(name);
            key.getStyleClass().addAll(Styles.TEXT_SMALL, "key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            keys.getChildren().add(key);
        }
        return keys;
    }
}
