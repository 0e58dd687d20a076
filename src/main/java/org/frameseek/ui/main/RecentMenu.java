package org.frameseek.ui.main;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.frameseek.i18n.Texts;

/// The videos opened last.
final class RecentMenu extends Menu {
    private static final int MOST = 10;

    private final Clearing clearing;
    private final Consumer<Path> open;
    private final Texts texts;

    RecentMenu(Clearing clearing, Consumer<Path> open, Texts texts) {
        this.clearing = clearing;
        this.open = open;
        this.texts = texts;
        textProperty().bind(texts.bind("menu.file.recent"));
        // An empty menu does not open, so it is filled before it is needed.
        setOnShowing(_ -> fill());
        disableProperty().bind(clearing.recents().emptyProperty());
        fill();
    }

    private void fill() {
        var clear = new MenuItem(texts.get("recent.clear"));
        clear.setOnAction(_ -> clearing.clearRecents());
        getItems().setAll(clearing.recents().latest(MOST).stream().map(this::item).toList());
        getItems().addAll(new SeparatorMenuItem(), clear);
    }

    private MenuItem item(Path file) {
        var item = new MenuItem(file.getFileName() + "  –  " + file.getParent());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open.accept(file));
        return item;
    }
}
