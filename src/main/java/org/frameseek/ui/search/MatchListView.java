package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.dialog.Problems;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.task.Tasks;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The moments that fit the description, best first.
public final class MatchListView extends VBox {
    static final PseudoClass MORE = PseudoClass.getPseudoClass("more");
    static final PseudoClass WEAK = PseudoClass.getPseudoClass("weak");

    private final SearchViewModel search;
    private final MatchesViewModel matches;
    private final Texts texts;
    private final FrameSource source;
    private final Label heading = new Label();
    private final Label remark = new Label();
    private final ListView<MatchRow> list = new ListView<>();
    private final Button export = new Button(null, new FontIcon(Feather.DOWNLOAD));
    private final ObjectProperty<Consumer<List<MatchRow>>> onExport = new SimpleObjectProperty<>(this, "onExport");
    private final ObjectProperty<Consumer<MatchRow>> onCopy = new SimpleObjectProperty<>(this, "onCopy");

    /// What the list must know of the frames it names.
    public interface FrameSource {
        Tasks.Handle thumbnail(int frame, Consumer<Image> ready);

        /// The frame's time, in few characters.
        String clock(int frame);

        /// The file into which this frame is being written, for dragging it out.
        Optional<Path> file(MatchRow row);
    }

    public MatchListView(SearchViewModel search, MatchesViewModel matches, Texts texts, FrameSource source) {
        this.search = search;
        this.matches = matches;
        this.texts = texts;
        this.source = source;
        createView();
        bind();
    }

    public ObjectProperty<Consumer<List<MatchRow>>> onExportProperty() {
        return onExport;
    }

    public ObjectProperty<Consumer<MatchRow>> onCopyProperty() {
        return onCopy;
    }

    /// What is shown while there are no moments.
    public void setPlaceholder(Node node) {
        list.setPlaceholder(node);
    }

    /// The rows selected, or all when none is.
    public List<MatchRow> chosen() {
        var selected = list.getSelectionModel().getSelectedItems();
        return List.copyOf(selected.isEmpty() ? matches.rows() : selected);
    }

    private void createView() {
        heading.getStyleClass().addAll(Styles.TEXT_BOLD);
        heading.setMinWidth(0);
        remark.getStyleClass().addAll(Styles.TEXT_SMALL, "remark");
        remark.setWrapText(true);
        remark.setMaxWidth(Double.MAX_VALUE);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        export.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        var tip = new Tooltip();
        tip.textProperty().bind(texts.bind("match.export"));
        export.setTooltip(tip);
        export.accessibleTextProperty().bind(texts.bind("match.export"));
        export.setOnAction(_ -> exportChosen());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(8, heading, space, export);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        list.setId("matches");
        list.setMinWidth(0);
        // What it shows while it is empty must not push the rest out of a small window.
        list.setMinHeight(0);
        list.setPrefWidth(0);
        list.getStyleClass().addAll(Styles.DENSE, "match-list");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> createCell());
        list.accessibleTextProperty().bind(texts.bind("match.list"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("panel");
        getChildren().addAll(header, remark, list);
        setMinWidth(200);
    }

    private MatchCell createCell() {
        var cell = new MatchCell(search, matches, texts, source);
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && cell.getItem() != null
                    && !event.isShiftDown() && !event.isShortcutDown()) {
                matches.jumpTo(cell.getItem());
            }
        });
        cell.setContextMenu(createMenu(cell));
        DragOut.install(cell, source);
        return cell;
    }

    private ContextMenu createMenu(MatchCell cell) {
        var jump = new MenuItem();
        jump.textProperty().bind(texts.bind("match.jump"));
        jump.setOnAction(_ -> matches.jumpTo(cell.getItem()));
        var more = new MenuItem();
        more.textProperty().bind(texts.bind("match.more"));
        more.setOnAction(_ -> matches.toggleShot(cell.getItem()));
        var like = new MenuItem();
        like.textProperty().bind(texts.bind("match.like"));
        like.setOnAction(_ -> {
            var row = cell.getItem();
            matches.jumpTo(row);
            search.askLike(row.frame());
        });
        var copy = new MenuItem();
        copy.textProperty().bind(texts.bind("match.copy"));
        copy.setOnAction(_ -> onCopy.get().accept(cell.getItem()));
        var save = new MenuItem();
        save.textProperty().bind(texts.bind("match.export"));
        save.setOnAction(_ -> exportChosen());
        return new ContextMenu(jump, more, like, copy, save);
    }

    private void exportChosen() {
        onExport.get().accept(chosen());
    }

    private void bind() {
        Bindings.bindContent(list.getItems(), matches.rows());
        var empty = Bindings.isEmpty(matches.rows());
        export.disableProperty().bind(empty);
        heading.textProperty().bind(Bindings.createStringBinding(this::headingText,
                search.resultProperty(), texts.localeProperty()));
        remark.textProperty().bind(Bindings.createStringBinding(this::remarkText,
                search.resultProperty(), search.problemProperty(), texts.localeProperty()));
        remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        list.setOnKeyPressed(event -> {
            var row = list.getSelectionModel().getSelectedItem();
            if (Shortcut.OPEN_ROW.isPressedBy(event) && row != null) {
                matches.jumpTo(row);
                event.consume();
            }
        });
        matches.selectedRankProperty().addListener((_, _, rank) -> select(rank.intValue()));
        matches.jumpedToProperty().subscribe(this::showSelected);
        matches.rows().addListener((ListChangeListener<MatchRow>) _ -> select(matches.selectedRankProperty().get()));
    }

    private void select(int rank) {
        if (rank == 0) {
            list.getSelectionModel().clearSelection();
            return;
        }
        var selected = list.getSelectionModel().getSelectedItem();
        if (selected != null && selected.moment().rank() == rank) {
            return;
        }
        for (int i = 0; i < matches.rows().size(); i++) {
            if (matches.rows().get(i).moment().rank() == rank) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    /// Only when a person moves: rows that come in while a video is being indexed must not move the list.
    private void showSelected() {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (selected >= 0) {
            list.scrollTo(Math.max(0, selected - 1));
        }
    }

    private String headingText() {
        var result = search.resultProperty().get();
        return result == null ? texts.get("match.heading") : texts.get("match.count", result.moments().size());
    }

    private String remarkText() {
        if (search.problemProperty().get() != null) {
            return new Problems(texts).sentence(search.problemProperty().get());
        }
        var result = search.resultProperty().get();
        if (result == null) {
            return "";
        }
        var remarks = new StringBuilder();
        if (result.weak() && !result.moments().isEmpty()) {
            remarks.append(texts.get("match.weak"));
        }
        if (result.truncated()) {
            remarks.append(remarks.isEmpty() ? "" : "\n").append(texts.get("match.truncated"));
        }
        return remarks.toString();
    }
}
