package org.frameseek.media;

/// Size of a picture in pixels.
record PictureSize(int width, int height) {
    private static final double WIDEST = 1 << 15;

    /// The display size of a stored picture: the width changes to make pixels square, then the picture is turned.
    static PictureSize shown(int width, int height, int aspectWidth, int aspectHeight, Orientation orientation) {
        double aspect = aspectWidth > 0 && aspectHeight > 0 ? (double) aspectWidth / aspectHeight : 1;
        // A file may claim pixels a thousand times as wide as high; such a claim is ignored.
        double square = width * aspect;
        int squareWidth = square < 1 || square > Math.max(WIDEST, width) ? width : (int) Math.rint(square);
        return orientation.isLying() ? new PictureSize(height, squareWidth) : new PictureSize(squareWidth, height);
    }

    /// The largest size of the same shape that fits into a box; never larger than this one.
    PictureSize within(int maxWidth, int maxHeight) {
        double scale = Math.min(1, Math.min((double) maxWidth / width, (double) maxHeight / height));
        return new PictureSize(
                Math.max(1, (int) Math.rint(width * scale)), Math.max(1, (int) Math.rint(height * scale)));
    }

    PictureSize turned(Orientation orientation) {
        return orientation.isLying() ? new PictureSize(height, width) : this;
    }
}
