package org.frameseek.ui.player;

import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.media.MediaView;
import javafx.scene.shape.Rectangle;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Tips;

/// Shows the picture as large as fits, with its aspect ratio: the decoded image, or the platform's player above it. The
/// wheel magnifies it at the pointer, and dragging moves a magnified one.
final class PictureSurface extends Region {
    private static final double SMALLEST = 120;
    /// One notch of a wheel is 40 units and magnifies by a quarter.
    private static final double ZOOM_PER_UNIT = Math.log(1.25) / 40;
    /// From here on a pixel is shown as a square.
    private static final double PIXELS_SEEN = 3;

    private final PlayerViewModel player;
    private final ImageView picture = new ImageView();
    private final MediaView platform = new MediaView();
    private final Viewport viewport;
    private final PictureZoom zoom = new PictureZoom();
    private final Label badge = new Label();
    private final Region foundPart = new Region();
    private final PartSelector selector;
    private final Texts texts;
    private Rectangle2D placed = Rectangle2D.EMPTY;
    private double dragX;
    private double dragY;

    PictureSurface(PlayerViewModel player, Texts texts) {
        this.player = player;
        this.texts = texts;
        viewport = player.viewport();
        getStyleClass().add("picture-surface");
        setMinSize(SMALLEST, SMALLEST);
        picture.setPreserveRatio(true);
        picture.imageProperty().bind(player.pictureProperty());
        platform.setPreserveRatio(true);
        platform.mediaPlayerProperty().bind(player.platformPlayerProperty());
        platform.visibleProperty().bind(player.platformPlayerProperty().isNotNull());
        badge.getStyleClass().addAll("zoom-badge", "figures");
        badge.setId("zoom");
        Tips.show(badge, texts.bind("player.zoom.fit"));
        badge.setOnMouseClicked(event -> {
            zoom.fit();
            event.consume();
        });
        foundPart.getStyleClass().add("found-part");
        foundPart.setId("found-part");
        foundPart.setMouseTransparent(true);
        foundPart.setManaged(false);
        selector = new PartSelector(player, this, () -> placed, texts);
        getChildren().addAll(picture, platform, foundPart, selector, selector.buttons(), badge);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        // The place depends on the video, not on its pictures, of which a film shows sixty in a second.
        player.videoProperty().subscribe(() -> {
            zoom.fit();
            requestLayout();
        });
        player.platformPlayerProperty().subscribe(this::requestLayout);
        player.frameProperty().subscribe(this::placePart);
        player.partsProperty().subscribe(this::placePart);
        zoom.factorProperty().subscribe(this::requestLayout);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    /// Shows one pixel of the picture per pixel of the screen, or the whole picture again.
    void toggleActualSize() {
        zoom.toggle(actualFactor());
    }

    /// Selects a part of the picture to search for.
    void selectPart() {
        selector.begin();
    }

    private void scroll(ScrollEvent event) {
        if (player.getVideo() != null && event.getDeltaY() != 0) {
            zoom.zoom(Math.exp(event.getDeltaY() * ZOOM_PER_UNIT), event.getX(), event.getY(), getWidth(), getHeight(),
                    placed, Math.min(1, actualFactor()));
            event.consume();
        }
    }

    private void press(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !zoom.isFitting()) {
            zoom.pan(event.getX() - dragX, event.getY() - dragY, placed);
            press(event);
            requestLayout();
        }
    }

    /// The picture's size in the area while it fits; empty without a video.
    private Rectangle2D fitting() {
        var video = player.getVideo();
        if (video == null || getWidth() <= 0) {
            return Rectangle2D.EMPTY;
        }
        double scale = Math.min(getWidth() / video.info().width(), getHeight() / video.info().height());
        return new Rectangle2D(0, 0, video.info().width() * scale, video.info().height() * scale);
    }

    private double actualFactor() {
        var video = player.getVideo();
        return video == null ? 1 : video.info().width() / (fitting().getWidth() * screenScale());
    }

    private double screenScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    }

    @Override
    protected void layoutChildren() {
        placed = zoom.place(getWidth(), getHeight(), fitting());
        double factor = zoom.factorProperty().get();
        viewport.set(getWidth() * screenScale() * factor, getHeight() * screenScale() * factor);
        double magnified = factor / actualFactor();
        picture.setSmooth(magnified < PIXELS_SEEN);
        place();
        placePart();
        selector.place();
        setCursor(zoom.isFitting() ? Cursor.DEFAULT : Cursor.OPEN_HAND);
        placeBadge(magnified);
    }

    /// Marks where a closer look found what is asked, on exactly the frame that it looked at.
    private void placePart() {
        var found = player.isPlaying() ? null : player.partsProperty().get().get(player.getFrame());
        foundPart.setVisible(found != null);
        if (found != null) {
            var area = PartDrawing.on(placed, found);
            foundPart.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        }
    }

    private void placeBadge(double magnified) {
        badge.setVisible(!zoom.isFitting());
        if (badge.isVisible()) {
            badge.setText(texts.get("player.zoom", magnified));
            badge.autosize();
            badge.relocate(8, 8);
        }
    }

    private void place() {
        picture.setFitWidth(placed.getWidth());
        picture.setFitHeight(placed.getHeight());
        platform.setFitWidth(placed.getWidth());
        platform.setFitHeight(placed.getHeight());
        double x = zoom.isFitting() ? snapPositionX(placed.getMinX()) : placed.getMinX();
        double y = zoom.isFitting() ? snapPositionY(placed.getMinY()) : placed.getMinY();
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
