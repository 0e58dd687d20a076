package org.frameseek.ui.player;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.media.MediaPlayer;
import org.frameseek.i18n.Texts;
import org.frameseek.media.Video;

/// Which engine plays the open video, and why.
final class EngineChoice implements AutoCloseable {
    private final ObservableValue<PlaybackPreference> preference;
    private final Texts texts;
    private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper(this, "description", "");
    private final ReadOnlyObjectWrapper<MediaPlayer> platformPlayer =
            new ReadOnlyObjectWrapper<>(this, "platformPlayer");

    EngineChoice(ObservableValue<PlaybackPreference> preference, Texts texts) {
        this.preference = preference;
        this.texts = texts;
    }

    ReadOnlyStringProperty descriptionProperty() {
        return description.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MediaPlayer> platformPlayerProperty() {
        return platformPlayer.getReadOnlyProperty();
    }

    void open(Video video, PlaybackEngine.Listener listener) {
        throw new UnsupportedOperationException("player");
    }

    /// The engine to start now.
    PlaybackEngine best() {
        throw new UnsupportedOperationException("player");
    }

    long droppedFrames() {
        return 0;
    }

    /// @return whether another engine is left
    boolean fallBack(Exception cause) {
        return false;
    }

    @Override
    public void close() {
    }
}
