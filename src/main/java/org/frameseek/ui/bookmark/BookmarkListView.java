package org.frameseek.ui.bookmark;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.i18n.Texts;
import org.frameseek.library.Bookmark;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.picture.Thumbnails;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bookmarks of the open video in the order of time.
public final class BookmarkListView extends VBox {
    private final BookmarksViewModel bookmarks;
    private final BookmarkActions actions;
    private final Controls controls;
    private final Texts texts;
    private final ListView<Bookmark> list = new ListView<>();

    /// @param timecode names a frame of the open video
    public BookmarkListView(BookmarksViewModel bookmarks, BookmarkActions actions, Thumbnails thumbnails,
            IntFunction<String> timecode, Controls controls) {
        this.bookmarks = bookmarks;
        this.actions = actions;
        this.controls = controls;
        this.texts = controls.texts();
        list.setId("bookmarks");
        list.setItems(bookmarks.all());
        list.setPrefWidth(0);
        list.setMinHeight(0);
        list.getStyleClass().add(Styles.DENSE);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.accessibleTextProperty().bind(texts.bind("side.bookmarks"));
        list.setPlaceholder(placeholder());
        texts.localeProperty().subscribe(list::refresh);
        list.setCellFactory(_ -> cell(thumbnails, timecode));
        list.setContextMenu(menu());
        list.setOnKeyPressed(event -> {
            var chosen = chosen();
            if (chosen.isEmpty()) {
                return;
            }
            if (Shortcut.OPEN_ROW.isPressedBy(event)) {
                actions.go(chosen.getFirst());
                event.consume();
            } else if (Shortcut.REMOVE_ROW.isPressedBy(event)) {
                actions.remove(chosen);
                event.consume();
            }
        });
        list.setPrefHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("panel");
        getChildren().addAll(header(), list);
    }

    /// Selects this bookmark and puts the caret into its note.
    public void writeNote(Bookmark bookmark) {
        int at = list.getItems().indexOf(bookmark);
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(at);
        list.applyCss();
        list.layout();
        list.lookupAll(".bookmark-cell").stream()
                .map(BookmarkCell.class::cast)
                .filter(cell -> bookmark.equals(cell.getItem()))
                .findFirst().ifPresent(BookmarkCell::writeNote);
    }

    private List<Bookmark> chosen() {
        return List.copyOf(list.getSelectionModel().getSelectedItems());
    }

    private BookmarkCell cell(Thumbnails thumbnails, IntFunction<String> timecode) {
        var cell = new BookmarkCell(bookmarks, thumbnails, timecode, texts);
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && cell.getItem() != null
                    && !event.isShiftDown() && !event.isShortcutDown()) {
                actions.go(cell.getItem());
            }
        });
        return cell;
    }

    private Label placeholder() {
        var words = new Label();
        words.textProperty().bind(texts.bind("bookmark.none",
                texts.localeProperty().map(_ -> controls.names().of(Shortcut.BOOKMARK).getFirst())));
        words.setWrapText(true);
        words.getStyleClass().addAll(Styles.TEXT_MUTED, "placeholder");
        return words;
    }

    private HBox header() {
        var heading = new Label();
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        heading.setMinWidth(0);
        heading.textProperty().bind(texts.bind("bookmark.count", Bindings.size(bookmarks.all())));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button add = controls.iconButton(Feather.PLUS, Shortcut.BOOKMARK);
        add.getStyleClass().add(Styles.SMALL);
        var header = new HBox(4, heading, space, add, export());
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private MenuButton export() {
        var button = new MenuButton(null, new FontIcon(Feather.CAMERA),
                controls.item("bookmark.export.frames", () -> actions.export(bookmarks.all())),
                new SeparatorMenuItem());
        for (var format : EditListFormat.values()) {
            button.getItems().add(controls.item("export.list." + format.name().toLowerCase(Locale.ROOT),
                    () -> actions.saveList(bookmarks.all(), format)));
        }
        button.setId("export-bookmarks");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tips.set(button, texts.bind("bookmark.export"));
        button.disableProperty().bind(Bindings.isEmpty(bookmarks.all()));
        return button;
    }

    private ContextMenu menu() {
        var go = item("bookmark.go", () -> actions.go(chosen().getFirst()));
        var loop = item("bookmark.loop", () -> actions.loop(chosen().getFirst()));
        var note = item("bookmark.write", () -> writeNote(chosen().getFirst()));
        var remove = item("bookmark.remove", () -> actions.remove(chosen()));
        var menu = new ContextMenu(go, loop, note, new SeparatorMenuItem(), remove);
        menu.setOnShowing(_ -> {
            var chosen = chosen();
            menu.getItems().forEach(item -> item.setDisable(chosen.isEmpty()));
            loop.setDisable(chosen.size() != 1 || !chosen.getFirst().isRange());
        });
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        return controls.item(key, action);
    }
}
