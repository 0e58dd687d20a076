package org.frameseek.ui.player;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.frameseek.media.Picture;

/// Decoded pictures as images for the scene. May be called on any thread.
public final class Images {
    private static final int OPAQUE = 0xFF000000;

    private Images() {
    }

    public static Image of(Picture picture) {
        byte[] rgb = picture.rgb();
        var argb = new int[picture.width() * picture.height()];
        for (int pixel = 0, at = 0; pixel < argb.length; pixel++, at += 3) {
            argb[pixel] = OPAQUE | (rgb[at] & 0xFF) << 16 | (rgb[at + 1] & 0xFF) << 8 | rgb[at + 2] & 0xFF;
        }
        return new WritableImage(new PixelBuffer<>(
                picture.width(), picture.height(), IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }
}
