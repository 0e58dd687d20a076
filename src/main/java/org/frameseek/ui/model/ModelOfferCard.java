package org.frameseek.ui.model;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.catalogue.CatalogueEntry;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;

/// A model on offer: its purpose, its cost, and what the user can do with it now.
final class ModelOfferCard extends VBox {
    /// Frames in an hour of film.
    private static final double HOUR_OF_FILM = 3600 * 24;

    private final ModelOffersViewModel offers;
    private final ModelOffer offer;
    private final Texts texts;

    /// @param used whether this is the current model
    ModelOfferCard(ModelOffersViewModel offers, ModelOffer offer, boolean used, Texts texts) {
        this.offers = offers;
        this.offer = offer;
        this.texts = texts;
        getStyleClass().add("model-offer");
        boolean running = offers.runningProperty().get() == offer.entry();
        var words = new VBox(2, heading(), label(offer.entry().note(texts.localeProperty().get())), facts());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var line = new HBox(16, words, running ? running() : resting(used));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        if (running) {
            getChildren().add(progress());
        } else if (offer.isUnfinished()) {
            getChildren().add(small(texts.get("models.kept", size(offer.kept()), size(offer.entry().bytes()))));
        }
    }

    private Node heading() {
        var role = label(texts.get("models.role." + key(offer.entry().role())));
        role.getStyleClass().add(Styles.TEXT_BOLD);
        var title = label(offer.entry().title());
        title.getStyleClass().add(Styles.TEXT_MUTED);
        var heading = new HBox(8, role, title);
        heading.setAlignment(Pos.BASELINE_LEFT);
        return heading;
    }

    private Label facts() {
        var entry = offer.entry();
        return small(texts.get("models.facts", size(entry.bytes()),
                texts.get("models.languages." + key(entry.languages())), work(entry), entry.licence()));
    }

    private String work(CatalogueEntry entry) {
        double speed = offers.speedProperty().get() / entry.cost();
        if (entry.cost() == 0) {
            return texts.get("models.work.none");
        }
        return Double.isNaN(speed)
                ? texts.get("models.work", entry.cost())
                : texts.get("models.speed", speed, Formats.clock(HOUR_OF_FILM / speed));
    }

    /// @param used whether this is the current model
    private Node resting(boolean used) {
        if (used) {
            return small(texts.get("models.used"));
        }
        if (offer.isHere()) {
            return offer.usable()
                    ? button("models.use", () -> offers.use(offer))
                    : small(texts.get("models.needs", String.valueOf(offer.entry().extendedModel())));
        }
        var get = button(offer.isUnfinished() ? "models.go-on" : "models.get", () -> offers.get(offer.entry()));
        get.disableProperty().bind(offers.runningProperty().isNotNull());
        if (!offer.isUnfinished()) {
            return get;
        }
        return new HBox(8, get, button("models.discard", () -> offers.discard(offer.entry())));
    }

    private Node running() {
        return new HBox(8, button("models.pause", offers::pause),
                button("models.cancel", () -> offers.discard(offer.entry())));
    }

    private Node progress() {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(Bindings.createDoubleBinding(() -> {
            var report = offers.progressProperty().get();
            return report == null || report.total() == 0
                    ? ProgressBar.INDETERMINATE_PROGRESS
                    : (double) report.done() / report.total();
        }, offers.progressProperty()));
        var words = small("");
        words.textProperty().bind(Bindings.createStringBinding(
                () -> new DownloadWords(texts).of(offers.progressProperty().get()), offers.progressProperty()));
        return new VBox(4, bar, words);
    }

    private String size(long bytes) {
        return Formats.size(bytes, texts.localeProperty().get());
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.setAccessibleText(texts.get(key) + " " + offer.entry().title());
        return button;
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label small(String text) {
        var label = label(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "figures");
        return label;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
