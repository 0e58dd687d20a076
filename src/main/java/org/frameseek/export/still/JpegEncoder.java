package org.frameseek.export.still;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.frameseek.media.Picture;
import org.w3c.dom.Element;

/// Encodes a picture as baseline JPEG in memory.
final class JpegEncoder {
    private static final String NATIVE_FORMAT = "javax_imageio_jpeg_image_1.0";
    /// From here on every pixel keeps its own colour.
    private static final int FULL_COLOUR_QUALITY = 90;

    private JpegEncoder() {
    }

    /// @param quality 1 to 100
    static byte[] encode(Picture picture, int quality) {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality: " + quality);
        }
        var image = image(picture);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            var bytes = new ByteArrayOutputStream();
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality / 100f);
            try (var stream = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(image, null, metadata(writer, image, parameters, quality)), parameters);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage image(Picture picture) {
        var raster = Raster.createInterleavedRaster(new DataBufferByte(picture.rgb(), picture.rgb().length),
                picture.width(), picture.height(), picture.width() * 3, 3, new int[] {0, 1, 2}, null);
        var model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false,
                BufferedImage.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, ImageWriteParam parameters,
            int quality) throws IIOInvalidTreeException {
        var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
        if (quality >= FULL_COLOUR_QUALITY) {
            var tree = (Element) metadata.getAsTree(NATIVE_FORMAT);
            var components = tree.getElementsByTagName("componentSpec");
            for (int i = 0; i < components.getLength(); i++) {
                var component = (Element) components.item(i);
                component.setAttribute("HsamplingFactor", "1");
                component.setAttribute("VsamplingFactor", "1");
            }
            metadata.setFromTree(NATIVE_FORMAT, tree);
        }
        return metadata;
    }
}
