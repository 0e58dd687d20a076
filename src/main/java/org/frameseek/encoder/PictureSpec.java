package org.frameseek.encoder;

/// How a picture of any size becomes the encoder's input: resized, then cropped around its centre.
///
/// @param width width of the input in pixels, after the crop
/// @param height height of the input in pixels, after the crop
/// @param resizeWidth fixed width to resize to, or 0 when the shortest edge decides
/// @param resizeHeight fixed height to resize to, or 0 when the shortest edge decides
/// @param shortestEdge the shorter side after resizing, or 0 when the fixed size decides
/// @param filter resampling filter; always widened when shrinking, so that no pixel is skipped
public record PictureSpec(
        int width, int height, int resizeWidth, int resizeHeight, int shortestEdge, Filter filter) {
    public enum Filter { BILINEAR, BICUBIC }

    public int bytes() {
        return width * height * 3;
    }

    /// Width to resize a picture of this size to. The longer side is rounded down, as the reference library does.
    public int scaledWidth(int pictureWidth, int pictureHeight) {
        if (shortestEdge == 0) {
            return resizeWidth;
        }
        return pictureWidth <= pictureHeight
                ? shortestEdge
                : Math.toIntExact((long) shortestEdge * pictureWidth / pictureHeight);
    }

    /// Height to resize a picture of this size to.
    public int scaledHeight(int pictureWidth, int pictureHeight) {
        if (shortestEdge == 0) {
            return resizeHeight;
        }
        return pictureHeight <= pictureWidth
                ? shortestEdge
                : Math.toIntExact((long) shortestEdge * pictureHeight / pictureWidth);
    }
}
