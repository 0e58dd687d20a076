package org.frameseek.ui.dialog;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.Tips;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows a problem where it occurs, until it is solved or dismissed.
public final class ProblemBar extends HBox {
    private final ObjectProperty<@Nullable Exception> dismissed = new SimpleObjectProperty<>(this, "dismissed");
    private final ObservableValue<? extends Exception> problem;
    private final Texts texts;

    /// @param problem null while there is none
    public ProblemBar(ObservableValue<? extends Exception> problem, Texts texts) {
        this.problem = problem;
        this.texts = texts;
        getStyleClass().add("problem-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        Shown.when(this, Bindings.createBooleanBinding(
                () -> problem.getValue() != null && problem.getValue() != dismissed.get(), problem, dismissed),
                () -> getChildren().addAll(words(), close()));
    }

    private Label words() {
        var words = new Label();
        words.setId("words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty().bind(Bindings.createStringBinding(
                () -> problem.getValue() == null ? "" : new Problems(texts).sentence(problem.getValue()),
                problem, texts.localeProperty()));
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Button close() {
        var close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tips.set(close, texts.bind("problem.dismiss"));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> dismissed.set(problem.getValue()));
        return close;
    }
}
