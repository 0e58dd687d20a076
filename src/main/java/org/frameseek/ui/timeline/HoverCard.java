package org.frameseek.ui.timeline;

import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;

/// The card over the pointer: picture, time and score of the frame below it.
final class HoverCard extends VBox {
    private static final double PICTURE_WIDTH = 192;
    private static final double PICTURE_HEIGHT = 108;
    private static final double DISTANCE = 4;

    private final TimelineHeatmap control;
    private final ImageView picture = new ImageView();
    private final StackPane frame = new StackPane(picture);
    private final Label time = new Label();
    private final Label number = new Label();
    private final Label score = new Label();
    private final Popup popup = new Popup();

    HoverCard(TimelineHeatmap control) {
        this.control = control;
        getStyleClass().add("timeline-card");
        picture.setPreserveRatio(true);
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        frame.getStyleClass().add("picture");
        frame.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        time.getStyleClass().addAll("time", "figures");
        number.getStyleClass().addAll("number", "figures");
        score.getStyleClass().addAll("score", "figures");
        getChildren().addAll(frame, time, number, score);
        setMouseTransparent(true);
        popup.getContent().add(this);
        popup.setAutoFix(false);
    }

    /// @param x where the card points to, in the control
    void show(int hovered, double x) {
        var window = control.getScene() == null ? null : control.getScene().getWindow();
        if (window == null || !window.isShowing()) {
            return;
        }
        describe(hovered);
        applyCss();
        double width = prefWidth(-1);
        double height = prefHeight(-1);
        double left = Math.clamp(x - width / 2, 0, Math.max(0, control.getWidth() - width));
        Point2D at = control.localToScreen(left, -height - DISTANCE - control.cardClearanceProperty().get());
        if (Screen.getScreensForRectangle(at.getX() + width / 2, at.getY(), 1, 1).isEmpty()) {
            at = control.localToScreen(left, control.getHeight() + DISTANCE);
        }
        if (!popup.isShowing()) {
            popup.show(control, at.getX(), at.getY());
        } else {
            popup.setX(at.getX());
            popup.setY(at.getY());
        }
    }

    void hide() {
        popup.hide();
        picture.setImage(null);
    }

    void setPicture(Image image) {
        picture.setImage(image);
    }

    private void describe(int hovered) {
        boolean pictured = control.thumbnailsProperty().get() != null;
        frame.setVisible(pictured);
        frame.setManaged(pictured);
        time.setText(control.framesProperty().get().timecode(hovered));
        number.setText(control.texts().get("timeline.frame", hovered));
        score.setText(FrameWords.score(control, hovered));
        score.setVisible(!score.getText().isEmpty());
        score.setManaged(score.isVisible());
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(HoverCard.class.getResource("timeline.css")).toExternalForm();
    }
}
