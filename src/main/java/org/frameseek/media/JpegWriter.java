package org.frameseek.media;

import java.nio.file.Path;

/// Writes a picture as JPG with its origin in EXIF and XMP.
public final class JpegWriter {
    private static final int LONGEST_SIDE = 65_500;

    private JpegWriter() {
    }

    /// @param quality 1 to 100
    /// @param overwrite whether a file of that name may be replaced; otherwise it is left alone and an error thrown
    public static void write(Picture picture, StillCaption caption, Path target, int quality, boolean overwrite)
            throws MediaException {
        if (Math.max(picture.width(), picture.height()) > LONGEST_SIDE) {
            throw new MediaException("media.too-large", target, null, picture.width(), picture.height());
        }
        byte[] file = StillMetadata.embed(JpegEncoder.encode(picture, quality), caption);
        AtomicFile.write(target, overwrite, out -> out.write(file));
    }

    /// Default file name: source name and timecode, made of characters that every file system takes.
    public static String defaultName(StillCaption caption) {
        return StillName.of(caption);
    }
}
