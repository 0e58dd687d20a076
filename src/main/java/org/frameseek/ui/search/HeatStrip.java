package org.frameseek.ui.search;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.frameseek.export.heat.HeatPalette;
import org.frameseek.search.Brief;
import org.frameseek.ui.picture.Images;
import org.jspecify.annotations.Nullable;

/// The heat of a whole film in a few pixels.
final class HeatStrip extends Region {
    private static final double HEIGHT = 6;

    private final ImageView view = new ImageView();

    HeatStrip() {
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
    }

    void show(@Nullable Brief brief) {
        view.setImage(brief == null ? null : image(brief.heat()));
    }

    /// @param heat NaN where not indexed, which stays transparent
    private static Image image(float[] heat) {
        var image = new WritableImage(heat.length, Images.SHORTEST_SIDE);
        for (int x = 0; x < heat.length; x++) {
            for (int y = 0; y < Images.SHORTEST_SIDE; y++) {
                image.getPixelWriter().setArgb(x, y, Float.isNaN(heat[x]) ? 0 : HeatPalette.DARK.at(heat[x]));
            }
        }
        return image;
    }
}
