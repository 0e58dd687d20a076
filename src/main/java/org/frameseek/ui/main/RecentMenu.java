package org.frameseek.ui.main;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.library.LibraryViewModel;
import org.frameseek.ui.library.VideoItem;

/// The videos opened last.
final class RecentMenu extends Menu {
    private static final int MOST = 10;

    private final LibraryViewModel library;
    private final Consumer<Path> open;

    RecentMenu(LibraryViewModel library, Consumer<Path> open, Texts texts) {
        this.library = library;
        this.open = open;
        textProperty().bind(texts.bind("menu.file.recent"));
        // An empty menu does not open, so it is filled before it is needed.
        setOnShowing(_ -> fill());
        library.all().addListener((ListChangeListener<VideoItem>) _ -> setDisable(library.recent(1).isEmpty()));
        setDisable(true);
        fill();
    }

    private void fill() {
        getItems().setAll(library.recent(MOST).stream().map(this::item).toList());
        if (getItems().isEmpty()) {
            getItems().add(new MenuItem());
        }
    }

    private MenuItem item(Path file) {
        var item = new MenuItem(file.getFileName() + "  –  " + file.getParent());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open.accept(file));
        return item;
    }
}
