package org.frameseek.ui.main;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.session.Session;

/// Fills the empty list of matches: what to do next, and for the bundled model what it knows.
final class SearchHint extends VBox {
    private final MainViewModel main;
    private final Session session;
    private final SearchViewModel search;
    private final ModelViewModel models;
    private final ObservableBooleanValue paused;
    private final Texts texts;

    /// @param paused whether nothing is being indexed now
    /// @param explained whether what the bundled model cannot do is no longer said elsewhere
    /// @param examples descriptions that the bundled model answers in the bundled video
    /// @param onGetModel offers models to download
    SearchHint(MainViewModel main, Session session, SearchViewModel search, ModelViewModel models,
            ObservableBooleanValue paused, ObservableValue<Boolean> explained, List<String> examples,
            Runnable onGetModel, Texts texts) {
        this.main = main;
        this.session = session;
        this.search = search;
        this.models = models;
        this.paused = paused;
        this.texts = texts;
        getStyleClass().add("search-hint");
        setAlignment(Pos.TOP_LEFT);

        var hint = new Label();
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.textProperty().bind(Bindings.createStringBinding(this::hint, session.videoProperty(),
                session.indexedProperty(), session.askedProperty(), session.resultProperty(), main.problemProperty(),
                models.modelProperty(), paused, texts.localeProperty()));
        var chips = new VBox(8);
        chips.setFillWidth(false);
        examples.forEach(example -> chips.getChildren().add(chip(example)));
        var note = new Label();
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        note.textProperty().bind(texts.bind("hint.bundled"));
        var bundled = Bindings.createBooleanBinding(this::bundledInUse, models.modelProperty());
        var get = new Button();
        get.getStyleClass().add(Styles.SMALL);
        get.textProperty().bind(texts.bind("model.get"));
        get.setOnAction(_ -> onGetModel.run());
        Shown.when(chips, bundled);
        var advice = Bindings.createBooleanBinding(() -> bundled.get() && explained.getValue(), bundled, explained);
        Shown.when(note, advice);
        Shown.when(get, advice);
        getChildren().addAll(hint, chips, note, get);
    }

    private Button chip(String example) {
        var chip = new Button(example);
        chip.getStyleClass().addAll(Styles.SMALL, Styles.ROUNDED, "chip", "example");
        chip.setMnemonicParsing(false);
        chip.setMinWidth(0);
        chip.disableProperty().bind(session.videoProperty().isNull());
        chip.setOnAction(_ -> search.askAndJump(example));
        return chip;
    }

    private boolean bundledInUse() {
        return models.modelProperty().get() != null && models.isBundled(models.modelProperty().get().folder());
    }

    private String hint() {
        if (session.videoProperty().get() == null) {
            return texts.get("hint.no-video");
        }
        if (models.modelProperty().get() == null) {
            return texts.get("hint.no-model");
        }
        boolean asked = session.askedProperty().get() != null;
        if (!nothingIndexed()) {
            // The remark above the list covers an answer without a match.
            return asked ? "" : texts.get("hint.type");
        }
        if (paused.get()) {
            return texts.get("hint.paused");
        }
        if (main.problemProperty().get() != null) {
            return texts.get("hint.not-indexed");
        }
        return texts.get(asked ? "hint.asked" : "hint.no-index");
    }

    private boolean nothingIndexed() {
        var indexed = session.indexedProperty().get();
        return indexed == null || indexed.isEmpty();
    }
}
