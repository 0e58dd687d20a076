package org.frameseek.ui.main;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.Settings;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.model.ModelViewModel;

/// Says at the first start what the demo model cannot do, and leads to the others. It stands below the matches, so the
/// sample can be tried all the same, makes room for answers, and never comes back once a button was pressed.
final class DemoModelCard extends VBox {
    private final Settings settings;

    /// @param asked the question, null while there is none
    /// @param onChoose shows the models on offer
    DemoModelCard(Settings settings, ModelViewModel models, ObservableValue<?> asked, Runnable onChoose, Texts texts) {
        this.settings = settings;
        setId("demo-model-card");
        getStyleClass().add("demo-model-card");
        Shown.when(this, Bindings.createBooleanBinding(
                () -> !settings.modelExplainedProperty().get() && asked.getValue() == null
                        && models.modelProperty().get() != null
                        && models.isBundled(models.modelProperty().get().folder()),
                settings.modelExplainedProperty(), asked, models.modelProperty()), () -> fill(onChoose, texts));
    }

    private void fill(Runnable onChoose, Texts texts) {
        var words = new Label();
        words.textProperty().bind(texts.bind("model.demo"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var later = button("model.demo.later", "later", () -> { }, texts);
        later.getStyleClass().add(Styles.FLAT);
        getChildren().addAll(words,
                new FlowPane(8, 8, button("model.demo.choose", "choose-model", onChoose, texts), later));
    }

    private Button button(String key, String id, Runnable action, Texts texts) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> {
            settings.modelExplainedProperty().set(true);
            action.run();
        });
        return button;
    }
}
