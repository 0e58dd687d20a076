package org.frameseek.ui.timeline;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.frameseek.export.heat.HeatPalette;
import org.frameseek.ui.picture.Images;

/// The heat of a whole film in a few pixels, in the timeline's colours.
public final class HeatStrip extends Region {
    private static final StyleablePropertyFactory<HeatStrip> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double HEIGHT = 6;

    private final StyleableProperty<Color> low = color(HeatColor.LOW, strip -> strip.low);
    private final StyleableProperty<Color> mid = color(HeatColor.MID, strip -> strip.mid);
    private final StyleableProperty<Color> high = color(HeatColor.HIGH, strip -> strip.high);
    private final ImageView view = new ImageView();
    private float[] heat = {};

    public HeatStrip() {
        view.fitWidthProperty().bind(widthProperty());
        view.setFitHeight(HEIGHT);
        getChildren().add(view);
        getStyleClass().add("heat-strip");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
        setPrefWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        for (var color : List.of(low, mid, high)) {
            ((ObservableValue<?>) color).addListener((_, _, _) -> paint());
        }
    }

    private StyleableProperty<Color> color(
            HeatColor color, Function<HeatStrip, StyleableProperty<Color>> property) {
        return CSS.createStyleableColorProperty(this, color.name(), color.property(), property, color.initial());
    }

    /// @param columns 0 to 1, or NaN where not indexed, which stays transparent
    public void show(float[] columns) {
        heat = columns;
        paint();
    }

    private void paint() {
        view.setImage(heat.length == 0 ? null : image());
    }

    private Image image() {
        var palette = new HeatPalette(argb(low), argb(mid), argb(high));
        var image = new WritableImage(heat.length, Images.SHORTEST_SIDE);
        for (int x = 0; x < heat.length; x++) {
            for (int y = 0; y < Images.SHORTEST_SIDE; y++) {
                image.getPixelWriter().setArgb(x, y, Float.isNaN(heat[x]) ? 0 : palette.at(heat[x]));
            }
        }
        return image;
    }

    private static int argb(StyleableProperty<Color> color) {
        return HeatColors.argb(color.getValue());
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(HeatStrip.class.getResource("timeline.css")).toExternalForm();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }
}
