package org.frameseek.export.still;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.frameseek.export.ExportException;
import org.frameseek.export.Output;
import org.frameseek.media.DeepPicture;
import org.frameseek.media.MediaException;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;

/// Writes pictures with their origin: EXIF and XMP in JPG, XMP in PNG and TIFF.
///
/// @param quality of JPG, 1 to 100
public record StillWriter(StillFormat format, int quality) {
    private static final int LONGEST_JPEG_SIDE = 65_500;

    /// The size of a picture, in pixels.
    public record Size(int width, int height) {
    }

    public StillWriter {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality: " + quality);
        }
    }

    public void write(Picture picture, StillCaption caption, Output output) throws ExportException {
        if (format == StillFormat.JPG && Math.max(picture.width(), picture.height()) > LONGEST_JPEG_SIDE) {
            throw new ExportException("export.too-large", output.path(), null, picture.width(), picture.height());
        }
        write(PictureImage.of(picture), caption, output);
    }

    /// The file's bytes, in memory.
    public byte[] encode(Picture picture, StillCaption caption) {
        return encode(PictureImage.of(picture), caption);
    }

    /// Reads a frame and writes it at the full bit depth that source and format share.
    ///
    /// @return the size of the picture
    public Size write(StillReader reader, int frame, StillCaption caption, Output output)
            throws MediaException, ExportException {
        var deep = format == StillFormat.JPG ? Optional.<DeepPicture>empty() : reader.readDeep(frame);
        if (deep.isPresent()) {
            write(PictureImage.of(deep.get()), caption, output);
            return new Size(deep.get().width(), deep.get().height());
        }
        var picture = reader.read(frame);
        write(picture, caption, output);
        return new Size(picture.width(), picture.height());
    }

    private void write(BufferedImage image, StillCaption caption, Output output) throws ExportException {
        byte[] file = encode(image, caption);
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
