package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.Tips;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line above the list: the number of matches, and how to list and save them.
final class MatchHeader extends HBox {
    private final MatchesViewModel matches;
    private final ObservableList<MatchRow> selected;
    private final MatchActions actions;
    private final Texts texts;

    /// @param selected the rows selected in the list
    MatchHeader(SearchViewModel search, MatchesViewModel matches, ObservableList<MatchRow> selected,
            MatchActions actions, Texts texts) {
        this.matches = matches;
        this.selected = selected;
        this.actions = actions;
        this.texts = texts;
        var heading = new Label();
        heading.setId("match-count");
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        heading.setMinWidth(0);
        heading.textProperty().bind(Bindings.createStringBinding(
                this::heading, matches.linesProperty(), matches.coverageProperty(), texts.localeProperty()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setSpacing(4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("panel-header");
        getChildren().addAll(heading, space, undo(search), byTime(), onlyMatches(), export());
    }

    private String heading() {
        var lines = matches.linesProperty().get();
        if (lines == null) {
            return texts.get("match.heading");
        }
        var count = texts.get("match.count", lines.matches().size());
        double coverage = matches.coverageProperty().get();
        // Rounded down, because not even the last frame may be taken for known.
        return coverage == 1 ? count : count + " · " + texts.get("match.coverage", Math.floor(coverage * 100) / 100);
    }

    /// There while a moment is judged, so that a wrong click costs nothing.
    private Button undo(SearchViewModel search) {
        var button = new Button(null, new FontIcon(Feather.CORNER_UP_LEFT));
        button.setId("undo-judgement");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tips.set(button, texts.bind("match.undo"));
        Shown.when(button, search.judgedProperty());
        button.setOnAction(_ -> search.undoJudgement());
        return button;
    }

    private ToggleButton byTime() {
        var button = toggle(Feather.CLOCK, "match.by-time");
        button.setId("by-time");
        matches.orderProperty().subscribe(order -> button.setSelected(order == MatchOrder.TIME));
        button.setOnAction(_ ->
                matches.orderProperty().set(button.isSelected() ? MatchOrder.TIME : MatchOrder.FIT));
        return button;
    }

    private ToggleButton onlyMatches() {
        var button = toggle(Feather.FILTER, "match.only");
        button.setId("only-matches");
        button.selectedProperty().bindBidirectional(matches.onlyMatchesProperty());
        return button;
    }

    private ToggleButton toggle(Ikon icon, String key) {
        var button = new ToggleButton(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tips.set(button, texts.bind(key));
        return button;
    }

    private MenuButton export() {
        var button = new MenuButton(null, new FontIcon(Feather.CAMERA), exportSelected(), exportAll(), clips());
        button.setId("export-matches");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tips.set(button, texts.bind("match.export"));
        button.disableProperty().bind(Bindings.isEmpty(matches.rows()));
        return button;
    }

    /// Says how many matches it saves, so that nobody has to guess.
    MenuItem exportSelected() {
        var item = new MenuItem();
        item.textProperty().bind(Bindings.createStringBinding(
                () -> texts.get("match.export.selected", selected.size()), selected, texts.localeProperty()));
        item.disableProperty().bind(Bindings.isEmpty(selected));
        item.setOnAction(_ -> actions.export(selected.stream().toList()));
        return item;
    }

    MenuItem exportAll() {
        var item = new MenuItem();
        item.textProperty().bind(Bindings.createStringBinding(
                () -> texts.get("match.export.all", matches.matchRows().size()), matches.rows(),
                texts.localeProperty()));
        item.disableProperty().bind(Bindings.createBooleanBinding(
                () -> matches.matchRows().isEmpty(), matches.rows()));
        item.setOnAction(_ -> actions.export(matches.matchRows()));
        return item;
    }

    List<MatchRow> selected() {
        return selected.stream().toList();
    }

    /// Clips of the selected matches, or of all when only one is selected, which happens on its own.
    MenuItem clips() {
        var item = new MenuItem();
        item.textProperty().bind(texts.bind("export.clips.open"));
        item.setOnAction(_ -> actions.saveClips(selected.size() > 1 ? selected() : matches.matchRows()));
        return item;
    }
}
