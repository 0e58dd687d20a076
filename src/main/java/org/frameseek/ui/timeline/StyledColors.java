package org.frameseek.ui.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.control.Control;
import javafx.scene.paint.Color;

/// The colours of a timeline as style sheets set them.
final class StyledColors {
    private static final StyleablePropertyFactory<TimelineHeatmap> CSS =
            new StyleablePropertyFactory<>(Control.getClassCssMetaData());

    private final Map<HeatColor, StyleableProperty<Color>> properties = new EnumMap<>(HeatColor.class);

    StyledColors(TimelineHeatmap control) {
        for (var color : HeatColor.values()) {
            properties.put(color, CSS.createStyleableColorProperty(
                    control, color.name(), color.property(), styled -> styled.colors().styleable(color),
                    color.initial()));
        }
    }

    static List<CssMetaData<? extends Styleable, ?>> metaData() {
        return CSS.getCssMetaData();
    }

    Color get(HeatColor color) {
        return Objects.requireNonNullElse(styleable(color).getValue(), color.initial());
    }

    @SuppressWarnings("unchecked")
    ObservableValue<Color> property(HeatColor color) {
        return (ObservableValue<Color>) styleable(color);
    }

    private StyleableProperty<Color> styleable(HeatColor color) {
        return Objects.requireNonNull(properties.get(color));
    }
}
