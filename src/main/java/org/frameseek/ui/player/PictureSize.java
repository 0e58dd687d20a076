package org.frameseek.ui.player;

import org.frameseek.media.VideoInfo;

/// The size at which a video's pictures are decoded for the screen.
record PictureSize(int width, int height) {
    /// A screen shows little more while things move, and every pixel costs time.
    private static final int LONGEST_SIDE = 1920;

    static PictureSize of(VideoInfo info) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(info.width(), info.height()));
        return new PictureSize(scaled(info.width(), scale), scaled(info.height(), scale));
    }

    private static int scaled(int length, double scale) {
        return Math.max(Images.SHORTEST_SIDE, (int) Math.round(length * scale));
    }
}
