package org.frameseek.encoder;

/// Turns a description into a unit vector of the same space as the frames' vectors.
public interface TextEncoder {
    TextEmbedding encode(String text) throws EncoderException;

    EncoderIdentity identity();

    /// How this model's scores read: see [Calibration].
    Calibration calibration();
}
