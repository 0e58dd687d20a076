package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Mix;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.Tips;

/// Weighs the words of a question against its pictures. There while the question has both.
final class MixSlider extends HBox {
    /// At the very ends one of the two would be gone, and the slider with it.
    private static final double LEAST = 0.05;
    private static final double STEP = 0.05;

    private final SearchViewModel search;
    /// NaN while the question does not have both.
    private final ObservableValue<Double> mix;
    private final Slider slider = new Slider(LEAST, 1 - LEAST, Mix.EVEN);

    MixSlider(SearchViewModel search, Texts texts) {
        this.search = search;
        mix = search.askedProperty().map(ask -> Mix.of(ask.query()).orElse(Double.NaN)).orElse(Double.NaN);
        slider.setId("mix");
        slider.getStyleClass().add(Styles.SMALL);
        slider.setBlockIncrement(STEP);
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        Tips.set(slider, texts.bind("search.mix"));
        setId("mix-line");
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("chips");
        mix.subscribe(this::show);
        slider.valueProperty().subscribe((_, now) -> ask(now.doubleValue()));
        Shown.when(this, mix.map(now -> !now.isNaN()), () -> getChildren().addAll(
                label("search.mix.words", texts), slider, label("search.mix.pictures", texts)));
    }

    private static Label label(String key, Texts texts) {
        var label = new Label();
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    private void show(double now) {
        if (!Double.isNaN(now) && !isNear(now)) {
            slider.setValue(now);
        }
    }

    private void ask(double value) {
        if (!mix.getValue().isNaN() && !isNear(mix.getValue())) {
            search.rewrite(new Mix(value)::in);
        }
    }

    /// Weights are rounded in the text, which must not move the slider under the user's hand.
    private boolean isNear(double now) {
        return Math.abs(Math.clamp(now, LEAST, 1 - LEAST) - slider.getValue()) < STEP / 4;
    }
}
