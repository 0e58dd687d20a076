package org.frameseek.export.still;

import java.nio.file.Path;
import org.frameseek.export.AtomicFile;
import org.frameseek.export.ExportException;
import org.frameseek.media.Picture;

/// Writes a picture as JPG with its origin in EXIF and XMP.
public final class StillWriter {
    private static final int LONGEST_SIDE = 65_500;

    private StillWriter() {
    }

    /// @param quality 1 to 100
    /// @param overwrite whether a file of that name may be replaced; otherwise it is left alone and an error thrown
    public static void write(Picture picture, StillCaption caption, Path target, int quality, boolean overwrite)
            throws ExportException {
        if (Math.max(picture.width(), picture.height()) > LONGEST_SIDE) {
            throw new ExportException("export.too-large", target, null, picture.width(), picture.height());
        }
        byte[] file = StillMetadata.embed(JpegEncoder.encode(picture, quality), caption);
        AtomicFile.write(target, overwrite, out -> out.write(file));
    }
}
