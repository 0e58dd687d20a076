package org.frameseek.settings;

import com.google.gson.annotations.SerializedName;

/// The engine that plays videos.
public enum PlaybackChoice {
    /// JavaFX Media if it is exact enough and can play the file, otherwise FFmpeg.
    @SerializedName("auto")
    AUTO,
    /// JavaFX Media wherever it can play the file.
    @SerializedName("media")
    MEDIA,
    /// FFmpeg for every file.
    @SerializedName("ffmpeg")
    FFMPEG
}
