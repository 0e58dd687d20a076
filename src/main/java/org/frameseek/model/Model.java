package org.frameseek.model;

import java.nio.file.Path;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.media.Picture;

/// A model ready to use. Calls may come from any thread; after [#close] they fail.
public interface Model extends AutoCloseable {
    FrameEncoder frames();

    TextEncoder texts();

    /// The vector of a picture file, prepared as the reference library prepares pictures. Length 1.
    float[] encodePicture(Path file) throws EncoderException;

    /// The vector of one picture of any size. Length 1.
    float[] encodePicture(Picture picture) throws EncoderException;

    EncoderIdentity identity();

    /// How this model's scores read.
    Calibration calibration();

    /// How many numbers the model's weights are.
    long parameters();

    /// Length of a vector.
    default int dimension() {
        return frames().dimension();
    }

    @Override
    void close();
}
