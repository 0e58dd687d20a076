package org.frameseek.model;

import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;

/// Vectors of pictures that come from outside of a video, prepared as in the reference library.
public record PictureVectors(FrameEncoder encoder) {
    /// A smaller picture shows nothing that could be found.
    private static final int SMALLEST = 16;

    /// @throws EncoderException when the file is missing, no picture, damaged, too large or too small
    public static StillImage read(Path file) throws EncoderException {
        var picture = StillImage.read(file);
        if (picture.width() < SMALLEST || picture.height() < SMALLEST) {
            throw new EncoderException("image.too-small", file, null, picture.width(), picture.height());
        }
        return picture;
    }

    /// The vector of a picture of any size. Length 1.
    public float[] of(StillImage picture) throws EncoderException {
        return encoder.encode(picture.prepared(encoder.picture()), 1);
    }
}
