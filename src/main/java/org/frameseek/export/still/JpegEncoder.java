package org.frameseek.export.still;

import java.awt.image.BufferedImage;
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
import org.w3c.dom.Element;

/// Encodes a picture as baseline JPEG in memory.
public final class JpegEncoder {
    private static final String NATIVE_FORMAT = "javax_imageio_jpeg_image_1.0";
    /// From this quality on, every pixel keeps its own colour.
    private static final int FULL_COLOUR_QUALITY = 90;

    private JpegEncoder() {
    }

    /// @param quality 1 to 100
    public static byte[] encode(BufferedImage image, int quality) {
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
