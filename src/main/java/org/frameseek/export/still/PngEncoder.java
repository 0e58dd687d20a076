package org.frameseek.export.still;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Encodes a picture as PNG in memory, with XMP where the XMP specification (part 3) puts it.
final class PngEncoder {
    private static final String NATIVE_FORMAT = "javax_imageio_png_1.0";
    private static final String XMP_KEYWORD = "XML:com.adobe.xmp";

    private PngEncoder() {
    }

    static byte[] encode(BufferedImage image, String xmp) {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            var bytes = new ByteArrayOutputStream();
            var parameters = writer.getDefaultWriteParam();
            var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
            metadata.mergeTree(NATIVE_FORMAT, tree(xmp));
            try (var stream = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(image, null, metadata), parameters);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode tree(String xmp) {
        var entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", XMP_KEYWORD);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", xmp);
        var texts = new IIOMetadataNode("iTXt");
        texts.appendChild(entry);
        var root = new IIOMetadataNode(NATIVE_FORMAT);
        root.appendChild(texts);
        return root;
    }
}
