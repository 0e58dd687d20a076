package org.frameseek.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import org.frameseek.engine.pack.DriverProbe.Card;
import org.frameseek.engine.pack.PackDownload;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.dialog.Problems;
import org.frameseek.ui.model.DownloadWords;
import org.frameseek.ui.model.GraphicsCard;
import org.frameseek.ui.model.GraphicsCard.State;

/// What the settings say about the graphics card; nothing on a computer without one.
record CardSettings(GraphicsCard card, Texts texts) {
    void addTo(SettingsForm form) {
        form.warning(Bindings.createStringBinding(this::words, card.cardProperty(), card.stateProperty(),
                card.progressProperty(), card.problemProperty(), texts.localeProperty()));
        var get = button(form, "card.get", card::get, State.OFFERED);
        get.textProperty().bind(texts.bind("card.get", card.cardProperty().map(Card::name).orElse(""),
                PackDownload.ABOUT_BYTES / 1e9));
        form.actions(get, button(form, "models.pause", card::pause, State.DOWNLOADING),
                button(form, "card.remove", card::remove, State.CHOSEN));
    }

    private Button button(SettingsForm form, String key, Runnable action, State when) {
        var button = form.button(key);
        button.setOnAction(_ -> action.run());
        Shown.when(button, shown(when));
        return button;
    }

    private ObservableBooleanValue shown(State when) {
        return Bindings.createBooleanBinding(
                () -> card.stateProperty().get() == when
                        && (when != State.OFFERED || card.cardProperty().get() != null),
                card.stateProperty(), card.cardProperty());
    }

    private String words() {
        if (card.problemProperty().get() != null) {
            return new Problems(texts).sentence(card.problemProperty().get());
        }
        return switch (card.stateProperty().get()) {
            case OFFERED -> "";
            case CHOSEN -> texts.get("card.chosen");
            case DOWNLOADING -> new DownloadWords(texts).of(card.progressProperty().get());
        };
    }
}
