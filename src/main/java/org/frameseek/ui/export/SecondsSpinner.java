package org.frameseek.ui.export;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;

/// Seconds up to a minute, in steps or typed. An empty field changes nothing.
final class SecondsSpinner extends Spinner<Double> {
    private static final double MOST = 60;
    private static final double STEP = 0.5;
    private static final double WIDTH = 96;

    SecondsSpinner(ObjectProperty<Double> seconds) {
        var factory = new DoubleSpinnerValueFactory(0, MOST, seconds.get(), STEP);
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        factory.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double value) {
                return format.format(value);
            }

            @Override
            public Double fromString(String text) {
                var typed = format.parse(text, new ParsePosition(0));
                return typed == null ? factory.getValue() : Math.min(typed.doubleValue(), MOST);
            }
        });
        setValueFactory(factory);
        setEditable(true);
        getEditor().setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().matches("\\d{0,2}(\\.\\d{0,2})?") ? change : null));
        setPrefWidth(WIDTH);
        factory.valueProperty().bindBidirectional(seconds);
    }
}
