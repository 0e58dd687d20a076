package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.keys.KeyNames;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.keys.ShortcutGroup;

/// Lists all keyboard shortcuts, and lets the user choose other keys.
public final class ShortcutsDialog {
    private static final List<List<ShortcutGroup>> COLUMNS = List.of(
            List.of(ShortcutGroup.SEARCH),
            List.of(ShortcutGroup.PLAYER, ShortcutGroup.TIMELINE),
            List.of(ShortcutGroup.FILES));
    /// For a narrow window.
    private static final List<List<ShortcutGroup>> FEWER_COLUMNS = List.of(
            List.of(ShortcutGroup.SEARCH, ShortcutGroup.TIMELINE),
            List.of(ShortcutGroup.PLAYER, ShortcutGroup.FILES));
    /// The sheet's edges and the bar for scrolling.
    private static final double BESIDE = 80;

    private final Window owner;
    private final Texts texts;
    private final KeyNames names;

    public ShortcutsDialog(Window owner, Texts texts, KeyNames names) {
        this.owner = owner;
        this.texts = texts;
        this.names = names;
    }

    public void show() {
        var conflict = new KeyConflict(names, texts);
        var columns = columns(COLUMNS, conflict);
        if (width(columns) > owner.getWidth() - BESIDE) {
            columns = columns(FEWER_COLUMNS, conflict);
        }
        var hint = new Label();
        hint.textProperty().bind(texts.bind("shortcuts.hint"));
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        var reset = new Button();
        reset.setId("reset-keys");
        reset.getStyleClass().add(Styles.SMALL);
        reset.textProperty().bind(texts.bind("shortcuts.reset"));
        reset.disableProperty().bind(Bindings.createBooleanBinding(() ->
                Arrays.stream(Shortcut.values()).noneMatch(names.bindings()::isChosen),
                names.bindings().keysProperty()));
        reset.setOnAction(_ -> names.bindings().reset());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(16, hint, conflict, space, reset);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(32);
        Sheet.show(owner, texts, "shortcuts.title", new VBox(16, new Page(owner, columns), foot));
    }

    private HBox columns(List<List<ShortcutGroup>> groups, KeyConflict conflict) {
        var columns = new HBox(32);
        groups.forEach(column -> columns.getChildren().add(column(column, conflict)));
        return columns;
    }

    /// As it will be in the sheet, whose style it has only in a scene.
    private double width(Region content) {
        var scene = new Scene(new Group(content));
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        content.applyCss();
        scene.setRoot(new Group());
        return content.prefWidth(-1);
    }

    private VBox column(List<ShortcutGroup> groups, KeyConflict conflict) {
        var column = new VBox(20);
        groups.forEach(group -> column.getChildren().add(block(group, conflict)));
        return column;
    }

    private VBox block(ShortcutGroup group, KeyConflict conflict) {
        var heading = new Label(texts.get(group.textKey()));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        var grid = new GridPane(12, 2);
        var shortcuts = Arrays.stream(Shortcut.values()).filter(shortcut -> shortcut.group() == group).toList();
        for (int row = 0; row < shortcuts.size(); row++) {
            var does = new Label(names.does(shortcuts.get(row)));
            does.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row, new KeyField(shortcuts.get(row), names, conflict, texts), does);
            var middle = new RowConstraints();
            middle.setValignment(VPos.CENTER);
            grid.getRowConstraints().add(middle);
        }
        return new VBox(8, heading, grid);
    }
}
