package org.frameseek.ui.library;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.VideoOrder;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.dialog.ProblemBar;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.picture.Posters;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The side panel of known videos.
public final class LibraryView extends VBox {
    private final LibraryViewModel library;
    private final VideoCommands commands;
    private final VideoMenu menu;
    private final Posters posters;
    private final Texts texts;
    private final Runnable onAdd;
    private final ObservableValue<Path> shown;
    private final CustomTextField filter = new CustomTextField();
    private final Label placeholder = new Label();
    private final ListView<VideoItem> list = new ListView<>();

    /// @param shown the video on screen, or null
    /// @param onAdd asks for videos to add
    public LibraryView(LibraryViewModel library, VideoCommands commands, VideoMenu menu, Posters posters,
            ObservableValue<Path> shown, Texts texts, Runnable onAdd) {
        this.library = library;
        this.commands = commands;
        this.menu = menu;
        this.posters = posters;
        this.texts = texts;
        this.onAdd = onAdd;
        this.shown = shown;
        createView();
        bind();
    }

    private void createView() {
        var heading = new Label();
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        heading.textProperty().bind(texts.bind("library.heading"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var add = new Button(null, new FontIcon(Feather.PLUS));
        add.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tips.set(add, texts.bind("library.add"));
        add.setOnAction(_ -> onAdd.run());
        var header = new HBox(4, heading, space, order(), add);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");

        filter.setId("filter");
        filter.setLeft(new FontIcon(Feather.FILTER));
        filter.getStyleClass().add(Styles.SMALL);
        filter.promptTextProperty().bind(texts.bind("library.filter"));
        filter.accessibleTextProperty().bind(texts.bind("library.filter"));
        placeholder.setWrapText(true);
        placeholder.getStyleClass().addAll(Styles.TEXT_MUTED, "placeholder");
        list.setId("library");
        list.getStyleClass().addAll(Styles.DENSE, "video-list");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(placeholder);
        list.setCellFactory(_ -> {
            var cell = new VideoCell(library, shown, posters, texts);
            QueueDrag.install(cell, commands);
            return cell;
        });
        list.accessibleTextProperty().bind(texts.bind("library.heading"));
        getStyleClass().addAll("panel", "library");
        // Placed over the list, which must not jump when a problem appears.
        var problem = new ProblemBar(library.problemProperty(), texts);
        StackPane.setAlignment(problem, Pos.TOP_CENTER);
        var body = new StackPane(list, problem);
        // It only grows: a column that lacks room for a list would shrink everything in it.
        body.setPrefHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, filter, body);
    }

    private MenuButton order() {
        var button = new MenuButton(null, new FontIcon(Feather.LIST));
        button.setId("library-order");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tips.set(button, texts.bind("library.order"));
        for (var order : VideoOrder.values()) {
            var choice = new RadioMenuItem();
            choice.textProperty().bind(texts.bind("library.order." + order.name().toLowerCase(Locale.ROOT)));
            choice.setOnAction(_ -> library.orderProperty().set(order));
            library.orderProperty().subscribe(now -> choice.setSelected(now == order));
            button.getItems().add(choice);
        }
        return button;
    }

    private void bind() {
        var selection = new ItemSelection<>(list, library.items(), VideoItem::file);
        shown.subscribe(selection::select);
        list.getSelectionModel().selectedItemProperty().subscribe(item ->
                library.selectedProperty().set(item == null ? null : item.file()));
        list.setOnContextMenuRequested(event -> {
            var selected = List.copyOf(list.getSelectionModel().getSelectedItems());
            if (!selected.isEmpty()) {
                menu.of(selected).show(list, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        // Which video begins a folder depends on its neighbours.
        library.items().addListener((ListChangeListener<VideoItem>) _ -> {
            if (library.orderProperty().get() == VideoOrder.FOLDER) {
                Platform.runLater(list::refresh);
            }
        });
        library.orderProperty().subscribe(list::refresh);
        filter.textProperty().bindBidirectional(library.filterProperty());
        texts.localeProperty().addListener((_, _, _) -> list.refresh());
        placeholder.textProperty().bind(library.filterProperty().isEmpty().flatMap(all ->
                texts.bind(all ? "library.empty" : "library.no-match")));
        list.setOnKeyPressed(this::keyPressed);
    }

    private void keyPressed(KeyEvent event) {
        var selected = List.copyOf(list.getSelectionModel().getSelectedItems());
        if (selected.isEmpty()) {
            return;
        }
        boolean later = Shortcut.LATER_IN_QUEUE.isPressedBy(event);
        if (Shortcut.OPEN_ROW.isPressedBy(event)) {
            library.open(list.getSelectionModel().getSelectedItem());
        } else if (Shortcut.REMOVE_ROW.isPressedBy(event)) {
            menu.forget(selected);
        } else if (later || Shortcut.EARLIER_IN_QUEUE.isPressedBy(event)) {
            commands.moveByOne(selected, later);
        } else {
            return;
        }
        event.consume();
    }
}
