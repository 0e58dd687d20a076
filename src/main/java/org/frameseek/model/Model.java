package org.frameseek.model;

import java.nio.file.Path;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.media.Picture;

/// A model that is ready to use. Any thread may call it; calls fail after [#close].
public interface Model extends AutoCloseable {
    FrameEncoder frames();

    TextEncoder texts();

    /// The vector of a picture file, prepared as in the reference library. Length 1.
    default float[] encodePicture(Path file) throws EncoderException {
        return new PictureVectors(frames()).of(StillImage.read(file));
    }

    /// The vector of one picture of any size. Length 1.
    default float[] encodePicture(Picture picture) throws EncoderException {
        return new PictureVectors(frames()).of(StillImage.of(picture));
    }

    EncoderIdentity identity();

    /// How to read this model's scores.
    Calibration calibration();

    /// The number of values in the model's weights.
    long parameters();

    /// Length of a vector.
    default int dimension() {
        return frames().dimension();
    }

    @Override
    void close();
}
