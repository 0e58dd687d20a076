package org.frameseek.export.still;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import org.frameseek.media.DeepPicture;
import org.frameseek.media.Picture;

/// Adapts pictures for the image library without copying their pixels.
public final class PictureImage {
    private static final int[] RGB = {0, 1, 2};

    private PictureImage() {
    }

    public static BufferedImage of(Picture picture) {
        var raster = Raster.createInterleavedRaster(new DataBufferByte(picture.rgb(), picture.rgb().length),
                picture.width(), picture.height(), picture.width() * 3, 3, RGB, null);
        return new BufferedImage(model(DataBuffer.TYPE_BYTE), raster, false, null);
    }

    public static BufferedImage of(DeepPicture picture) {
        var raster = Raster.createInterleavedRaster(new DataBufferUShort(picture.rgb(), picture.rgb().length),
                picture.width(), picture.height(), picture.width() * 3, 3, RGB, null);
        return new BufferedImage(model(DataBuffer.TYPE_USHORT), raster, false, null);
    }

    private static ComponentColorModel model(int type) {
        return new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, BufferedImage.OPAQUE, type);
    }
}
