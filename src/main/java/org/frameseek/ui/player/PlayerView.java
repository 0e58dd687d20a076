package org.frameseek.ui.player;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The picture, a line for what went wrong with it, where it is in time, and the transport bar.
public final class PlayerView extends BorderPane {
    private final PlayerViewModel player;
    private final Texts texts;
    private final PlayerKeys keys;
    private final ObjectProperty<Runnable> onFullScreen = new SimpleObjectProperty<>(this, "onFullScreen", () -> { });
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");

    public PlayerView(PlayerViewModel player, Texts texts) {
        this.player = player;
        this.texts = texts;
        this.keys = new PlayerKeys(player, () -> onFullScreen.get().run());
        getStyleClass().add("player");
        getStylesheets().add(PlayerView.class.getResource("player.css").toExternalForm());
        // Not before it is to be seen: all these controls would delay the window's first picture.
        sceneProperty().subscribe(scene -> {
            if (scene != null && getCenter() == null) {
                createView();
            }
        });
    }

    private void createView() {
        var surface = new PictureSurface(player);
        surface.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        surface.accessibleTextProperty().bind(texts.bind("player.picture"));
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        var bar = new TransportBar(player, keys, texts, fullScreen);
        setCenter(surface);
        setBottom(new VBox(problemLine(), new PositionLine(player, texts), bar));
    }

    private Label problemLine() {
        var line = new Label();
        line.getStyleClass().add("problem");
        line.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        line.setWrapText(true);
        line.textProperty().bind(texts.localeProperty().flatMap(locale ->
                player.problemProperty().map(texts::get)).orElse(""));
        line.visibleProperty().bind(player.problemProperty().isNotNull());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        requestFocus();
        player.togglePlay();
        if (event.getClickCount() == 2) {
            onFullScreen.get().run();
        }
    }

    /// What the full screen button, a double click and the key F do; the window's owner sets it.
    public ObjectProperty<Runnable> onFullScreenProperty() {
        return onFullScreen;
    }

    /// Whether the window fills the screen now; the window's owner says so, the button shows it.
    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    /// Makes the player's keys work in the whole scene, except where text is being typed.
    public void installKeys(Scene scene) {
        keys.install(scene);
    }
}
