package org.frameseek.export.still;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Encodes a picture as TIFF in memory, with lossless compression and XMP in the tag that the XMP specification (part
/// 3) names.
final class TiffEncoder {
    private static final TIFFTag XMP = new TIFFTag("XMP", 700, 1 << TIFFTag.TIFF_BYTE);
    private static final String PROGRAM = "Frameseek";

    private TiffEncoder() {
    }

    static byte[] encode(BufferedImage image, String xmp) {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try {
            var bytes = new ByteArrayOutputStream();
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType("LZW");
            var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
            var directory = TIFFDirectory.createFromMetadata(metadata);
            byte[] packet = xmp.getBytes(StandardCharsets.UTF_8);
            directory.addTIFFField(new TIFFField(XMP, TIFFTag.TIFF_BYTE, packet.length, packet));
            var software = BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_SOFTWARE);
            directory.addTIFFField(new TIFFField(software, TIFFTag.TIFF_ASCII, 1, new String[] {PROGRAM}));
            try (var stream = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(image, null, directory.getAsMetadata()), parameters);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            writer.dispose();
        }
    }
}
