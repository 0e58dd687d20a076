package org.frameseek.ui.library;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.dialog.ProblemBar;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.picture.Posters;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The side panel of known videos.
public final class LibraryView extends VBox {
    private final LibraryViewModel library;
    private final VideoMenu menu;
    private final Posters posters;
    private final Texts texts;
    private final Runnable onAdd;
    private final CustomTextField filter = new CustomTextField();
    private final Label placeholder = new Label();
    private final ListView<VideoItem> list = new ListView<>();

    /// @param onAdd asks for videos to add
    public LibraryView(LibraryViewModel library, VideoMenu menu, Posters posters, Texts texts, Runnable onAdd) {
        this.library = library;
        this.menu = menu;
        this.posters = posters;
        this.texts = texts;
        this.onAdd = onAdd;
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
        add.accessibleTextProperty().bind(texts.bind("library.add"));
        var tip = new Tooltip();
        tip.textProperty().bind(texts.bind("library.add"));
        add.setTooltip(tip);
        add.setOnAction(_ -> onAdd.run());
        var header = new HBox(8, heading, space, add);
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
        list.setPlaceholder(placeholder);
        list.setCellFactory(_ -> new VideoCell(library, menu, posters, texts));
        list.accessibleTextProperty().bind(texts.bind("library.heading"));
        getStyleClass().add("panel");
        // Over the list, which must not jump when something goes wrong.
        var problem = new ProblemBar(library.problemProperty(), texts);
        StackPane.setAlignment(problem, Pos.TOP_CENTER);
        var body = new StackPane(list, problem);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, filter, body);
        setMinWidth(180);
    }

    private void bind() {
        list.setItems(library.items());
        filter.textProperty().bindBidirectional(library.filterProperty());
        texts.localeProperty().addListener((_, _, _) -> list.refresh());
        placeholder.textProperty().bind(library.filterProperty().isEmpty().flatMap(all ->
                texts.bind(all ? "library.empty" : "library.no-match")));
        list.setOnKeyPressed(event -> {
            var item = list.getSelectionModel().getSelectedItem();
            if (Shortcut.OPEN_ROW.isPressedBy(event) && item != null) {
                library.open(item);
                event.consume();
            }
        });
    }
}
