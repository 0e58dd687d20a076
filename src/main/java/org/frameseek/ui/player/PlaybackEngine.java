package org.frameseek.ui.player;

import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Plays one video. Every method is called on the JavaFX thread and returns at once; so are those of the listener.
interface PlaybackEngine extends AutoCloseable {
    /// What [#droppedFrames] says when the engine cannot tell.
    long UNKNOWN = -1;

    /// Hears what an engine does while it plays; silent after [PlaybackEngine#pause].
    interface Listener {
        /// A frame is on screen now.
        ///
        /// @param picture the engine's own image, overwritten two frames later; null when the engine draws by itself
        void shown(int frame, @Nullable Image picture);

        /// Playback has come to the end.
        ///
        /// @param last the last frame there is, which may have been passed over
        void ended(int last);

        /// The engine can't go on.
        void failed(Exception cause);
    }

    /// Starts, or goes on, at exactly this frame.
    void play(int frame);

    void pause();

    void setSpeed(double speed);

    /// @param volume 0 to 1, a factor to the sound's pressure
    void setVolume(double volume);

    void setMuted(boolean muted);

    /// Dropped frames since the engine was made, or [#UNKNOWN].
    long droppedFrames();

    /// Stops and lets go of threads and native memory, in the background.
    @Override
    void close();
}
