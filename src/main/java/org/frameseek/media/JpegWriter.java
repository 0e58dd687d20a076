package org.frameseek.media;

import java.nio.file.Path;

/// Writes a picture as JPG with its origin in EXIF and XMP: first to a temporary file beside the target, then renamed.
public final class JpegWriter {
    private JpegWriter() {
    }

    /// @param quality 1 to 100
    /// @param overwrite whether a file of that name may be replaced; otherwise it is left alone and an error thrown
    public static void write(Picture picture, StillCaption caption, Path target, int quality, boolean overwrite)
            throws MediaException {
        throw new UnsupportedOperationException("media");
    }

    /// Default file name: source name and timecode, made of characters that every file system takes.
    public static String defaultName(StillCaption caption) {
        throw new UnsupportedOperationException("media");
    }

    /// The path itself if nothing has that name yet, else the first of `name (2).jpg`, `name (3).jpg`, … that is free.
    public static Path freeName(Path wanted) {
        throw new UnsupportedOperationException("media");
    }
}
