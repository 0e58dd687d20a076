package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.SelectionMode;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.task.Tasks;

/// The matches, followed separately by the nearest other moments.
public final class MatchListView extends VBox {
    static final PseudoClass MORE = PseudoClass.getPseudoClass("more");
    static final PseudoClass WEAK = PseudoClass.getPseudoClass("weak");

    private final SearchViewModel search;
    private final MatchesViewModel matches;
    private final TrimsViewModel trims;
    private final MatchActions actions;
    private final Texts texts;
    private final Frames source;
    private final ListView<MatchRow> list = new ListView<>();
    private final MatchHeader header;

    /// What the list needs about its frames.
    public interface Frames {
        Tasks.Handle thumbnail(int frame, Consumer<Image> ready);

        /// The frame's time, exact to the frame.
        String timecode(int frame);

        /// How long frames are on screen, in seconds.
        ///
        /// @param last inclusive
        double seconds(int first, int last);

        /// The file for dragging this frame out; it is still being written.
        Optional<Path> file(MatchRow row);

        /// The clip of this row's moment, if one was saved.
        Optional<Path> clip(MatchRow row);

        /// Changes when [#clip] does.
        Observable clips();
    }

    public MatchListView(SearchViewModel search, MatchesViewModel matches, TrimsViewModel trims, MatchActions actions,
            ModelAdvice advice, Texts texts, Frames source) {
        this.search = search;
        this.matches = matches;
        this.trims = trims;
        this.actions = actions;
        this.texts = texts;
        this.source = source;
        header = new MatchHeader(search, matches, list.getSelectionModel().getSelectedItems(), actions, texts);
        createView(advice);
        bind();
    }

    /// Shown while there are no moments. It scrolls where the window is too low for it: the list would let it stick out
    /// over the heading.
    public void setPlaceholder(Node node) {
        var scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        list.setPlaceholder(scroll);
    }

    /// Adds a remark about the whole answer.
    public void addRemark(Node remark) {
        getChildren().add(getChildren().indexOf(list), remark);
    }

    private void createView(ModelAdvice advice) {
        list.setId("matches");
        list.setMinWidth(0);
        // The content for an empty list must not push the rest out of a small window.
        list.setMinHeight(0);
        list.setPrefSize(0, 0);
        list.getStyleClass().addAll(Styles.DENSE, "match-list");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> createCell());
        list.accessibleTextProperty().bind(texts.bind("match.list"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("panel");
        getChildren().addAll(header, new CloserLine(search, texts),
                new MatchRemark(search, matches, actions, advice, texts), list);
        setMinWidth(200);
    }

    private MatchCell createCell() {
        var cell = new MatchCell(search, matches, trims, texts, source);
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && cell.getItem() != null
                    && !event.isShiftDown() && !event.isShortcutDown()) {
                matches.jumpTo(cell.getItem());
            }
        });
        cell.setContextMenu(new MatchMenu(cell, search, matches, trims, header, actions, source, texts));
        DragOut.install(cell, source);
        return cell;
    }

    private void bind() {
        Bindings.bindContent(list.getItems(), matches.rows());
        texts.localeProperty().addListener((_, _, _) -> list.refresh());
        list.setOnKeyPressed(event -> {
            var row = list.getSelectionModel().getSelectedItem();
            if (Shortcut.OPEN_ROW.isPressedBy(event) && row != null) {
                matches.jumpTo(row);
                event.consume();
            }
        });
        matches.selectedRankProperty().addListener((_, _, rank) -> select(rank.intValue()));
        matches.jumpedToProperty().subscribe(this::showSelected);
        matches.rows().addListener(
                (ListChangeListener<MatchRow>) _ -> select(matches.selectedRankProperty().get()));
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

    /// Scrolls only when the user moves: rows added during indexing must not move the list.
    private void showSelected() {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (selected >= 0) {
            list.scrollTo(Math.max(0, selected - 1));
        }
    }
}
