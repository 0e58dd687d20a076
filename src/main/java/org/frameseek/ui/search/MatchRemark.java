package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.search.SearchResult;
import org.frameseek.ui.dialog.Problems;

/// Remarks about the whole answer: nothing matches, or the model did not read the whole question.
final class MatchRemark extends VBox {
    private final SearchViewModel search;
    private final Texts texts;
    private final Label words = new Label();
    private final Button nearest = new Button();

    MatchRemark(SearchViewModel search, MatchesViewModel matches, Texts texts) {
        this.search = search;
        this.texts = texts;
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        nearest.setId("show-nearest");
        nearest.getStyleClass().add(Styles.SMALL);
        nearest.textProperty().bind(texts.bind("match.nearest.show"));
        nearest.setOnAction(_ -> matches.showNearest());
        nearest.visibleProperty().bind(Bindings.createBooleanBinding(() -> nothingFits() && hasNearest(),
                search.resultProperty(), search.problemProperty()));
        nearest.managedProperty().bind(nearest.visibleProperty());
        getStyleClass().addAll(Styles.TEXT_SMALL, "remark");
        setSpacing(8);
        getChildren().addAll(words, nearest);
        words.textProperty().bind(Bindings.createStringBinding(this::text, search.resultProperty(),
                search.problemProperty(), search.mistakeProperty(), texts.localeProperty()));
        visibleProperty().bind(words.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    private boolean nothingFits() {
        var result = search.resultProperty().get();
        return search.problemProperty().get() == null && result != null && result.weak()
                && result.searched();
    }

    private boolean hasNearest() {
        var result = search.resultProperty().get();
        return result != null && !result.moments().isEmpty();
    }

    private String text() {
        if (search.mistakeProperty().get() != null) {
            return texts.get(search.mistakeProperty().get());
        }
        if (search.problemProperty().get() != null) {
            return new Problems(texts).sentence(search.problemProperty().get());
        }
        var result = search.resultProperty().get();
        if (result == null) {
            return "";
        }
        var remarks = new StringBuilder();
        if (nothingFits()) {
            remarks.append(texts.get("match.none"));
        }
        if (result.truncated()) {
            remarks.append(remarks.isEmpty() ? "" : "\n").append(texts.get(truncated(result)));
        }
        return remarks.toString();
    }

    /// An English model splits a Chinese sentence into many times more tokens than characters, so its length is not the
    /// problem.
    private static String truncated(SearchResult result) {
        boolean foreign = result.query().text().codePoints().anyMatch(Character::isIdeographic);
        return foreign ? "match.foreign" : "match.truncated";
    }
}
