package org.frameseek.ui.picture;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.frameseek.media.Picture;
import org.frameseek.model.StillImage;

/// Decoded pictures as images for the scene. May be called on any thread.
public final class Images {
    /// JavaFX's software renderer smears images that are one pixel wide or high, so that pixel is drawn twice.
    public static final int SHORTEST_SIDE = 2;
    private static final int OPAQUE = 0xFF000000;

    private Images() {
    }

    /// An image of the scene as a picture that a model can see.
    public static StillImage still(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var rgb = new byte[width * height * 3];
        var pixels = image.getPixelReader();
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int color = pixels.getArgb(x, y);
                rgb[at++] = (byte) (color >> 16);
                rgb[at++] = (byte) (color >> 8);
                rgb[at++] = (byte) color;
            }
        }
        return StillImage.of(new Picture(width, height, rgb));
    }

    public static Image of(Picture picture) {
        byte[] rgb = picture.rgb();
        int width = Math.max(SHORTEST_SIDE, picture.width());
        int height = Math.max(SHORTEST_SIDE, picture.height());
        var argb = new int[width * height];
        for (int y = 0, pixel = 0; y < height; y++) {
            int row = Math.min(y, picture.height() - 1) * picture.width();
            for (int x = 0; x < width; x++, pixel++) {
                int at = (row + Math.min(x, picture.width() - 1)) * 3;
                argb[pixel] = OPAQUE | (rgb[at] & 0xFF) << 16 | (rgb[at + 1] & 0xFF) << 8 | rgb[at + 2] & 0xFF;
            }
        }
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }
}
