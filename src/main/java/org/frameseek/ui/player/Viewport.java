package org.frameseek.ui.player;

import org.frameseek.ui.picture.Images;

/// The screen pixels available for the picture. Set on the JavaFX thread, read on any.
final class Viewport {
    /// More detail is invisible during motion, and every pixel costs time.
    private static final int LONGEST_SIDE = 1920;
    /// Sizes are eighths of the video's own, so that resizing a window needs few of them.
    private static final int STEPS = 8;

    private volatile PictureSize room = new PictureSize(LONGEST_SIDE, LONGEST_SIDE);

    void set(double width, double height) {
        room = new PictureSize((int) Math.ceil(width), (int) Math.ceil(height));
    }

    /// The size at which to decode a picture for display: never less than is visible, and never more than the original.
    ///
    /// @param whole size of the original picture
    PictureSize sizeFor(PictureSize whole) {
        var now = room;
        double shown = Math.min((double) now.width() / whole.width(), (double) now.height() / whole.height());
        double most = Math.min(1, (double) LONGEST_SIDE / Math.max(whole.width(), whole.height()));
        double scale = Math.min(most, Math.max(1, Math.ceil(shown * STEPS)) / STEPS);
        return new PictureSize(scaled(whole.width(), scale), scaled(whole.height(), scale));
    }

    private static int scaled(int length, double scale) {
        return Math.max(Images.SHORTEST_SIDE, (int) Math.round(length * scale));
    }
}
