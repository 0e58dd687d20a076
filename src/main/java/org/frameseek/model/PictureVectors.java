package org.frameseek.model;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /// The vectors of pictures of any sizes, in their order. Each of length 1.
    public List<float[]> of(List<StillImage> pictures) throws EncoderException {
        var vectors = new ArrayList<float[]>(pictures.size());
        for (int from = 0; from < pictures.size(); from += encoder.batchSize()) {
            var batch = pictures.subList(from, Math.min(from + encoder.batchSize(), pictures.size()));
            var rgb = ByteBuffer.allocateDirect(batch.size() * encoder.picture().bytes());
            batch.forEach(picture -> rgb.put(picture.prepared(encoder.picture())));
            var encoded = encoder.encode(rgb.flip(), batch.size());
            for (int i = 0; i < batch.size(); i++) {
                vectors.add(Arrays.copyOfRange(encoded, i * encoder.dimension(), (i + 1) * encoder.dimension()));
            }
        }
        return vectors;
    }
}
