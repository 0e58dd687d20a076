package org.frameseek.encoder;

import java.nio.ByteBuffer;

/// Turns pictures into unit vectors. Calls may come from any thread; the encoder runs them one after the other.
public interface FrameEncoder {
    /// Length of a vector.
    int dimension();

    /// The size and shape in which pictures must be handed over.
    PictureSpec picture();

    /// The number of pictures per call that this encoder runs best with; more is refused.
    int batchSize();

    /// Everything that must be equal for two vectors to be comparable.
    EncoderIdentity identity();

    /// Encodes `count` pictures.
    ///
    /// @param rgb direct buffer; picture `i` starts at byte `i * height * width * 3`, rows top-down, 8-bit R, G, B
    /// @return `count × dimension` floats, each row of Euclidean length 1
    float[] encode(ByteBuffer rgb, int count) throws EncoderException;
}
