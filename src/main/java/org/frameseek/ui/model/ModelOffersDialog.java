package org.frameseek.ui.model;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.dialog.ProblemBar;
import org.frameseek.ui.dialog.Sheet;

/// A few recommended models, each one click away. A download continues when the window closes.
public final class ModelOffersDialog {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;

    private final Window owner;
    private final ModelOffersViewModel offers;
    private final ObservableValue<LoadedModel> used;
    private final Runnable onOpenFolder;
    private final Runnable onNetwork;
    private final Texts texts;

    /// @param onOpenFolder asks for a model folder
    /// @param onNetwork opens the settings for mirror and proxy
    public ModelOffersDialog(Window owner, ModelOffersViewModel offers, ObservableValue<LoadedModel> used,
            Runnable onOpenFolder, Runnable onNetwork, Texts texts) {
        this.owner = owner;
        this.offers = offers;
        this.used = used;
        this.onOpenFolder = onOpenFolder;
        this.onNetwork = onNetwork;
        this.texts = texts;
    }

    public void show() {
        offers.refresh();
        Sheet.show(owner, texts, "models.title", content());
    }

    private Region content() {
        var lead = new Label();
        lead.textProperty().bind(texts.bind("models.lead"));
        lead.setWrapText(true);
        lead.setMinHeight(Region.USE_PREF_SIZE);
        var cards = new VBox();
        cards.setId("model-offers");
        InvalidationListener fill = _ -> fill(cards);
        // The listener lives as long as the cards are in a window, which may be opened many times.
        cards.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                offers.offers().removeListener(fill);
                offers.runningProperty().removeListener(fill);
                offers.speedProperty().removeListener(fill);
                used.removeListener(fill);
                texts.localeProperty().removeListener(fill);
            } else {
                offers.offers().addListener(fill);
                offers.runningProperty().addListener(fill);
                offers.speedProperty().addListener(fill);
                used.addListener(fill);
                texts.localeProperty().addListener(fill);
                fill(cards);
            }
        });
        var list = new ScrollPane(cards);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.getStyleClass().add("model-offers");
        list.setPrefHeight(HEIGHT);
        var problem = new ProblemBar(offers.problemProperty(), texts);
        var others = new HBox(8, button("model.open", onOpenFolder), button("models.network", onNetwork), measure());
        var content = new VBox(12, lead, problem, list, others);
        content.setPrefWidth(WIDTH);
        return content;
    }

    /// Measures, or stops measuring.
    private Button measure() {
        var button = new Button();
        button.setId("measure-speed");
        button.textProperty().bind(Bindings.createStringBinding(
                () -> texts.get(offers.measuringProperty().get() ? "models.measure.stop" : "models.measure"),
                offers.measuringProperty(), texts.localeProperty()));
        button.setOnAction(_ -> {
            if (offers.measuringProperty().get()) {
                offers.stopMeasuring();
            } else {
                offers.measure();
            }
        });
        return button;
    }

    private void fill(VBox cards) {
        var model = used.getValue();
        cards.getChildren().setAll(offers.offers().stream()
                .map(offer -> new ModelOfferCard(
                        offers, offer, model != null && model.folder().equals(offer.folder()), texts))
                .toList());
    }

    private Button button(String key, Runnable action) {
        var button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
