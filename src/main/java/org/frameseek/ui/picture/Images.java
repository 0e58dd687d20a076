package org.frameseek.ui.picture;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.frameseek.media.Picture;

/// Decoded pictures as images for the scene. May be called on any thread.
public final class Images {
    /// JavaFX's software renderer smears images that are one pixel wide or high, so that pixel is drawn twice.
    public static final int SHORTEST_SIDE = 2;
    private static final int OPAQUE = 0xFF000000;

    private Images() {
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
