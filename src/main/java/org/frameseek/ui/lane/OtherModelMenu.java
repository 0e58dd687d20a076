package org.frameseek.ui.lane;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.frameseek.i18n.Texts;
import org.frameseek.library.Question;

/// The models that could answer a question beside the one in use.
public final class OtherModelMenu extends Menu {
    private final LaneActions actions;
    private final Supplier<Optional<Named>> asked;
    private final Texts texts;

    /// @param name of the lane that would be added
    public record Named(String name, Question question) {
    }

    /// @param asked the question, empty when there is none
    public OtherModelMenu(LaneActions actions, Supplier<Optional<Named>> asked, Texts texts) {
        this.actions = actions;
        this.asked = asked;
        this.texts = texts;
        textProperty().bind(texts.bind("lane.with-model"));
    }

    /// Rebuilds the entries, because models and indexes come and go.
    public void fill() {
        var question = asked.get();
        var models = question.isEmpty() ? List.<ModelChoice>of() : actions.otherModels();
        getItems().setAll(models.stream().map(model -> item(model, question.orElseThrow())).toList());
        setDisable(models.isEmpty());
    }

    private MenuItem item(ModelChoice model, Named question) {
        var item = new MenuItem(model.indexed() ? model.name() : texts.get("lane.index-first", model.name()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> actions.askWith(model, question.name(), question.question()));
        return item;
    }
}
