package org.frameseek.export.storyboard;

import org.frameseek.media.VideoInfo;

/// The size of the stills of a storyboard, in pixels.
record StillSize(int width, int height) {
    /// The largest size of the video's shape that is at most this wide and three quarters as high; never enlarged.
    static StillSize of(VideoInfo info, int widest) {
        double scale = Math.min(1, Math.min((double) widest / info.width(), widest * 0.75 / info.height()));
        return new StillSize(
                Math.max(1, (int) Math.round(info.width() * scale)),
                Math.max(1, (int) Math.round(info.height() * scale)));
    }
}
