package org.frameseek.ui.player;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.frameseek.i18n.Texts;

/// The picture with its transport bar.
public final class PlayerView extends BorderPane {
    private final ObjectProperty<Runnable> onFullScreen = new SimpleObjectProperty<>(this, "onFullScreen");

    public PlayerView(PlayerViewModel player, Texts texts) {
        getStyleClass().add("player");
    }

    /// What the full screen button and the key F do; the window's owner sets it.
    public ObjectProperty<Runnable> onFullScreenProperty() {
        return onFullScreen;
    }

    /// Makes the player's keys work in the whole scene, except where text is being typed.
    public void installKeys(Scene scene) {
    }
}
