package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;

/// The sheet of all keys.
public final class ShortcutsDialog {
    private static final List<Group> GROUPS = List.of(
            new Group("keys.search", List.of(
                    new Key("Ctrl F", "keys.find"),
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
        var columns = new FlowPane(32, 24);
        columns.setPrefWrapLength(640);
        GROUPS.forEach(group -> columns.getChildren().add(block(group)));
        var alert = new Alert(Alert.AlertType.NONE, null, ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.setTitle(texts.get("menu.help.shortcuts"));
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(700, 480);
        scroll.getStyleClass().add("shortcuts");
        alert.getDialogPane().setContent(scroll);
        alert.show();
    }

    private VBox block(Group group) {
        var heading = new Label(texts.get(group.heading()));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        var grid = new GridPane(16, 8);
        int row = 0;
        for (var key : group.keys()) {
            var keys = new Label(mac ? key.keys().replace("Ctrl", "⌘") : key.keys());
            keys.getStyleClass().addAll(Styles.TEXT_SMALL, "key");
            grid.addRow(row++, keys, new Label(texts.get(key.action())));
        }
        return new VBox(8, heading, grid);
    }
}
