package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.library.LibrarySearch.Answer;
import org.frameseek.library.LibrarySearch.Coverage;
import org.frameseek.search.Moment;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.dialog.Problems;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.picture.MomentPictures;
import org.frameseek.ui.session.CopiedFrom;
import org.frameseek.ui.session.LibraryAnswers;

/// The videos of the library that answer the question, best first, and how much of the library was asked.
public final class LibraryListView extends VBox {
    private final LibraryAnswers answers;
    private final Actions actions;
    private final Texts texts;
    private final ListView<Answer> list = new ListView<>();
    private final BooleanProperty nearest = new SimpleBooleanProperty(this, "nearest");
    private final FilteredList<Answer> shown;
    private final Label remark = new Label();
    private final Label covered = new Label();
    private final Button showNearest = new Button();
    private final Button indexRest = new Button();

    /// What the list can do with videos.
    public interface Actions {
        /// Opens a video and plays the moment.
        void play(Path video, Moment moment);

        /// Known videos that are not indexed with the model.
        List<Path> notIndexed();

        void index(List<Path> videos);
    }

    public LibraryListView(
            LibraryAnswers answers, CopiedFrom copies, MomentPictures pictures, Actions actions, Texts texts) {
        this.answers = answers;
        this.actions = actions;
        this.texts = texts;
        shown = new FilteredList<>(answers.answers(), this::isShown);
        list.setId("library-matches");
        list.setMinSize(0, 0);
        list.setPrefSize(0, 0);
        list.getStyleClass().addAll(Styles.DENSE, "match-list");
        list.setItems(shown);
        list.setCellFactory(_ -> cell(pictures));
        list.accessibleTextProperty().bind(texts.bind("everywhere.list"));
        list.setPlaceholder(hint());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnKeyPressed(event -> {
            var answer = list.getSelectionModel().getSelectedItem();
            if (Shortcut.OPEN_ROW.isPressedBy(event) && answer != null) {
                play(answer);
                event.consume();
            }
        });
        nearest.subscribe(() -> shown.setPredicate(this::isShown));
        getStyleClass().add("panel");
        setMinWidth(200);
        getChildren().addAll(header(), new CopyLine(copies, actions, texts), remarks(), list);
        InvalidationListener changed = _ -> describe();
        answers.coverageProperty().addListener(changed);
        answers.problemProperty().addListener(changed);
        answers.answers().addListener(changed);
        nearest.addListener(changed);
        texts.localeProperty().addListener(changed);
        texts.localeProperty().addListener(_ -> list.refresh());
        describe();
    }

    private boolean isShown(Answer answer) {
        return !answer.brief().found().isEmpty() && (nearest.get() || !answer.brief().weak());
    }

    private Node header() {
        var heading = new Label();
        heading.setId("library-count");
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        heading.setMinWidth(0);
        heading.textProperty().bind(Bindings.createStringBinding(() -> texts.get("everywhere.count", matches()),
                answers.answers(), texts.localeProperty()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var busy = new ProgressIndicator();
        busy.getStyleClass().add("field-progress");
        busy.visibleProperty().bind(answers.busyProperty());
        var header = new HBox(4, heading, space, busy);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private long matches() {
        return answers.answers().stream().filter(answer -> !answer.brief().weak()).count();
    }

    private Node remarks() {
        remark.setId("library-remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        showNearest.setId("library-nearest");
        showNearest.textProperty().bind(texts.bind("match.nearest.show"));
        showNearest.setOnAction(_ -> nearest.set(true));
        indexRest.setId("index-rest");
        indexRest.setOnAction(_ -> actions.index(actions.notIndexed()));
        for (var button : List.of(showNearest, indexRest)) {
            button.getStyleClass().add(Styles.SMALL);
            button.managedProperty().bind(button.visibleProperty());
        }
        covered.setId("library-covered");
        covered.setWrapText(true);
        covered.setMinHeight(Region.USE_PREF_SIZE);
        covered.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        var none = new VBox(8, remark, showNearest);
        none.getStyleClass().addAll(Styles.TEXT_SMALL, "remark");
        Shown.when(none, remark.textProperty().isNotEmpty());
        var box = new VBox(8, none, covered, indexRest);
        box.getStyleClass().add("coverage");
        Shown.when(box, none.visibleProperty().or(covered.textProperty().isNotEmpty()));
        return box;
    }

    private Node hint() {
        var hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, "placeholder");
        hint.textProperty().bind(texts.bind("everywhere.hint"));
        hint.visibleProperty().bind(Bindings.isEmpty(answers.answers()).and(answers.busyProperty().not())
                .and(answers.coverageProperty().isNull()));
        return hint;
    }

    /// Says how much was asked, and whether nothing matches.
    private void describe() {
        var coverage = answers.coverageProperty().get();
        var rest = coverage == null ? List.<Path>of() : actions.notIndexed();
        boolean none = coverage != null && matches() == 0;
        showNearest.setVisible(none && !nearest.get()
                && answers.answers().stream().anyMatch(answer -> !answer.brief().found().isEmpty()));
        indexRest.setVisible(!rest.isEmpty());
        indexRest.setText(texts.get("everywhere.index-rest", rest.size()));
        if (answers.answers().isEmpty()) {
            nearest.set(false);
        }
        var problem = answers.problemProperty().get();
        remark.setText(problem != null ? new Problems(texts).sentence(problem)
                : none ? texts.get("everywhere.none") : "");
        covered.setText(coverage == null ? "" : covered(coverage, rest.size()));
    }

    private String covered(Coverage coverage, int rest) {
        var searched = texts.get("everywhere.coverage", coverage.asked() - coverage.failed(),
                Math.max(coverage.videos(), coverage.asked() + rest));
        return coverage.incomplete() == 0 ? searched
                : searched + " " + texts.get("everywhere.incomplete", coverage.incomplete());
    }

    private LibraryCell cell(MomentPictures pictures) {
        var cell = new LibraryCell(texts, pictures);
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && cell.getItem() != null) {
                play(cell.getItem());
            }
        });
        return cell;
    }

    private void play(Answer answer) {
        var file = LibraryCell.file(answer);
        if (file != null) {
            actions.play(file, answer.brief().found().getFirst().moment());
        }
    }
}
