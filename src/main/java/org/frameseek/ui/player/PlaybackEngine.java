package org.frameseek.ui.player;

import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Plays one video. All methods, including the listener's, are called on the JavaFX thread and return at once.
interface PlaybackEngine extends AutoCloseable {
    /// Result of [#droppedFrames] when the engine does not know.
    long UNKNOWN = -1;

    /// Listens to an engine while it plays; not called after [PlaybackEngine#pause].
    interface Listener {
        /// A frame is on screen now.
        ///
        /// @param picture the engine's own image, overwritten two frames later; null when the engine draws by itself
        void shown(int frame, @Nullable Image picture);

        /// Playback has reached the end.
        ///
        /// @param last the last frame, which may have been dropped
        void ended(int last);

        /// The engine cannot continue.
        void failed(Exception cause);
    }

    /// Starts or continues at exactly this frame.
    void play(int frame);

    void pause();

    void setSpeed(double speed);

    /// @param volume 0 to 1, a factor of the sound's pressure
    void setVolume(double volume);

    void setMuted(boolean muted);

    /// Dropped frames since the engine was created, or [#UNKNOWN].
    long droppedFrames();

    /// Stops, and releases threads and native memory in the background.
    @Override
    void close();
}
