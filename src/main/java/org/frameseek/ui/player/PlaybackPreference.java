package org.frameseek.ui.player;

/// The user's choice of engine.
public enum PlaybackPreference {
    /// JavaFX Media if it is exact enough and can play the file, otherwise FFmpeg.
    AUTO,
    /// JavaFX Media wherever it can play the file.
    JAVAFX_MEDIA,
    /// FFmpeg for every file.
    FFMPEG
}
