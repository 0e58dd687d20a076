package org.frameseek.export.still;

import java.awt.image.BufferedImage;
import org.frameseek.export.ExportException;
import org.frameseek.export.Output;
import org.frameseek.media.Picture;

/// Writes pictures with their origin in them: EXIF and XMP in JPG, XMP in PNG and TIFF.
///
/// @param quality of JPG, 1 to 100
public record StillWriter(StillFormat format, int quality) {
    private static final int LONGEST_JPEG_SIDE = 65_500;

    public StillWriter {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality: " + quality);
        }
    }

    public void write(Picture picture, StillCaption caption, Output output) throws ExportException {
        if (format == StillFormat.JPG && Math.max(picture.width(), picture.height()) > LONGEST_JPEG_SIDE) {
            throw new ExportException("export.too-large", output.path(), null, picture.width(), picture.height());
        }
        byte[] file = encode(PictureImage.of(picture), caption);
        output.write(out -> out.write(file));
    }

    private byte[] encode(BufferedImage image, StillCaption caption) {
        return switch (format) {
            case JPG -> StillMetadata.embed(JpegEncoder.encode(image, quality), caption);
            case PNG -> PngEncoder.encode(image, StillMetadata.xmp(caption));
            case TIFF -> TiffEncoder.encode(image, StillMetadata.xmp(caption));
        };
    }
}
