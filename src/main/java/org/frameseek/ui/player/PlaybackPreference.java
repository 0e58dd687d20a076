package org.frameseek.ui.player;

/// Which engine a person wants to play with.
public enum PlaybackPreference {
    /// JavaFX Media where it is exact enough and can play the file, else FFmpeg.
    AUTO,
    /// JavaFX Media wherever it can play the file.
    JAVAFX_MEDIA,
    /// FFmpeg for every file.
    FFMPEG
}
