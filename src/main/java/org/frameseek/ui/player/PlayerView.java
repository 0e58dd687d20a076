package org.frameseek.ui.player;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.keys.Shortcut;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The picture with any problem, the position line and the transport bar.
public final class PlayerView extends BorderPane {
    private final PlayerViewModel player;
    private final Texts texts;
    private final Controls controls;
    private final ReadOnlyDoubleWrapper controlsHeight = new ReadOnlyDoubleWrapper(this, "controlsHeight");
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");

    public PlayerView(PlayerViewModel player, Controls controls) {
        this.player = player;
        this.texts = controls.texts();
        this.controls = controls;
        PlayerKeys.set(controls.keys(), player);
        getStyleClass().add("player");
        getStylesheets().add(PlayerView.class.getResource("player.css").toExternalForm());
        // Created when first visible, because all these controls would delay the window's first picture.
        sceneProperty().subscribe(scene -> {
            if (scene != null && getCenter() == null) {
                createView();
            }
        });
    }

    private void createView() {
        var surface = new PictureSurface(player, texts);
        controls.keys().set(Shortcut.ACTUAL_SIZE, surface::toggleActualSize);
        controls.keys().set(Shortcut.FIND_PART, surface::selectPart);
        surface.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        surface.accessibleTextProperty().bind(texts.bind("player.picture"));
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        var bar = new TransportBar(player, controls, fullScreen);
        var controlsBelow = new VBox(new PositionLine(player, texts), bar);
        controlsHeight.bind(controlsBelow.heightProperty());
        // Placed over the picture, which must not jump when a problem appears.
        var problem = problemLine();
        StackPane.setAlignment(problem, Pos.BOTTOM_LEFT);
        setCenter(new StackPane(surface, problem));
        setBottom(controlsBelow);
    }

    private Label problemLine() {
        var line = new Label();
        line.getStyleClass().add("problem");
        line.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        line.setWrapText(true);
        line.textProperty().bind(texts.localeProperty().flatMap(locale ->
                player.problemProperty().map(texts::get)).orElse(""));
        line.visibleProperty().bind(player.problemProperty().isNotNull());
        line.setMouseTransparent(true);
        return line;
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        requestFocus();
        player.togglePlay();
        if (event.getClickCount() == 2) {
            controls.keys().run(Shortcut.FULL_SCREEN);
        }
    }

    /// Height of the controls below the picture.
    public ReadOnlyDoubleProperty controlsHeightProperty() {
        return controlsHeight.getReadOnlyProperty();
    }

    /// Whether the window fills the screen. The window's owner sets it, and the button shows it.
    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }
}
