package org.frameseek.encoder;

/// How a picture of any size becomes encoder input: it is resized, then cropped at its centre.
///
/// @param width input width in pixels, after the crop
/// @param height input height in pixels, after the crop
/// @param resizeWidth fixed width to resize to, or 0 if the shortest edge decides
/// @param resizeHeight fixed height to resize to, or 0 if the shortest edge decides
/// @param shortestEdge shorter side after resizing, or 0 if the fixed size decides
/// @param filter resampling filter; always widened when shrinking, so that no pixel is skipped
public record PictureSpec(
        int width, int height, int resizeWidth, int resizeHeight, int shortestEdge, Filter filter) {
    public enum Filter { BILINEAR, BICUBIC }

    public int bytes() {
        return width * height * 3;
    }

    /// The width after resizing a picture of this size. The longer side is rounded down, as in the reference library.
    public int scaledWidth(int pictureWidth, int pictureHeight) {
        if (shortestEdge == 0) {
            return resizeWidth;
        }
        return pictureWidth <= pictureHeight
                ? shortestEdge
                : Math.toIntExact((long) shortestEdge * pictureWidth / pictureHeight);
    }

    /// The height after resizing a picture of this size.
    public int scaledHeight(int pictureWidth, int pictureHeight) {
        if (shortestEdge == 0) {
            return resizeHeight;
        }
        return pictureHeight <= pictureWidth
                ? shortestEdge
                : Math.toIntExact((long) shortestEdge * pictureHeight / pictureWidth);
    }
}
