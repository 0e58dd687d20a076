package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.encoder.Legibility;
import org.frameseek.encoder.Reading;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.dialog.Problems;

/// Remarks about the whole answer: nothing matches, or the model did not read the whole question.
final class MatchRemark extends VBox {
    private final SearchViewModel search;
    private final Texts texts;
    private final Label words = new Label();
    private final Button nearest = new Button();
    private final Button get = new Button();
    private final ModelAdvice advice;

    MatchRemark(SearchViewModel search, MatchesViewModel matches, MatchActions actions, ModelAdvice advice,
            Texts texts) {
        this.search = search;
        this.advice = advice;
        this.texts = texts;
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        nearest.setId("show-nearest");
        nearest.getStyleClass().add(Styles.SMALL);
        nearest.textProperty().bind(texts.bind("match.nearest.show"));
        nearest.setOnAction(_ -> matches.showNearest());
        Shown.when(nearest, Bindings.createBooleanBinding(() -> nothingFits() && hasNearest(),
                search.resultProperty(), search.problemProperty()));
        get.setId("get-reader");
        get.getStyleClass().add(Styles.SMALL);
        get.textProperty().bind(texts.bind("model.get"));
        get.setOnAction(_ -> actions.getModel());
        Shown.when(get, Bindings.createBooleanBinding(
                () -> isUnread() || nothingFits() && advice.onlyDemo().getValue(), search.readingProperty(),
                search.resultProperty(), search.problemProperty(), advice.onlyDemo()));
        getStyleClass().addAll(Styles.TEXT_SMALL, "remark");
        setSpacing(8);
        words.textProperty().bind(Bindings.createStringBinding(this::text, search.resultProperty(),
                search.problemProperty(), search.mistakeProperty(), search.readingProperty(),
                advice.multilingual(), advice.onlyDemo(), texts.localeProperty()));
        Shown.when(this, words.textProperty().isNotEmpty(), () -> getChildren().addAll(words, nearest, get));
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
        var remarks = new ArrayList<String>();
        if (nothingFits()) {
            remarks.add(texts.get("match.none"));
            if (advice.onlyDemo().getValue()) {
                remarks.add(texts.get("hint.bundled"));
            }
        }
        var reading = search.readingProperty().get();
        if (reading != null) {
            reading(reading).ifPresent(remarks::add);
        }
        return String.join("\n", remarks);
    }

    /// A script that the model does not know falls apart into many tokens, so its length is not the problem.
    private Optional<String> reading(Reading reading) {
        return switch (reading.legibility()) {
            case UNREADABLE -> Optional.of(advice.multilingual().getValue() == null
                    ? texts.get("match.unreadable")
                    : texts.get("match.unreadable-but", advice.multilingual().getValue()));
            case PARTLY -> Optional.of(texts.get("match.partly"));
            case CLEAR -> reading.truncated() ? Optional.of(texts.get("match.truncated")) : Optional.empty();
        };
    }

    private boolean isUnread() {
        var reading = search.readingProperty().get();
        return reading != null && reading.legibility() != Legibility.CLEAR;
    }
}
