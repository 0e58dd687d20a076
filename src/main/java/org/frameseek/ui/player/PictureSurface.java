package org.frameseek.ui.player;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.media.MediaView;

/// Shows the picture as large as fits, with its aspect ratio: the decoded image, or the platform's player above it.
final class PictureSurface extends Region {
    private static final double SMALLEST = 120;

    private final ImageView picture = new ImageView();
    private final MediaView platform = new MediaView();
    private final Viewport viewport;

    PictureSurface(PlayerViewModel player) {
        viewport = player.viewport();
        getStyleClass().add("picture-surface");
        setMinSize(SMALLEST, SMALLEST);
        picture.setPreserveRatio(true);
        picture.imageProperty().bind(player.pictureProperty());
        platform.setPreserveRatio(true);
        platform.mediaPlayerProperty().bind(player.platformPlayerProperty());
        platform.visibleProperty().bind(player.platformPlayerProperty().isNotNull());
        getChildren().addAll(picture, platform);
        player.pictureProperty().subscribe(this::requestLayout);
        player.platformPlayerProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight());
        platform.setFitWidth(getWidth());
        platform.setFitHeight(getHeight());
        if (getScene() != null && getScene().getWindow() != null) {
            var window = getScene().getWindow();
            viewport.set(getWidth() * window.getRenderScaleX(), getHeight() * window.getRenderScaleY());
        }
        centre(picture.getLayoutBounds().getWidth(), picture.getLayoutBounds().getHeight());
    }

    private void centre(double width, double height) {
        double x = snapPositionX((getWidth() - width) / 2);
        double y = snapPositionY((getHeight() - height) / 2);
        picture.relocate(x, y);
        platform.relocate(x, y);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 360;
    }
}
