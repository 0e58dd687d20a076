package org.frameseek.encoder;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Turns pictures into unit vectors. Any thread may call it; the encoder runs calls one at a time.
public interface FrameEncoder {
    /// Length of a vector.
    int dimension();

    /// The size and shape that pictures must have.
    PictureSpec picture();

    /// The number of pictures per call that works best and must not be exceeded.
    int batchSize();

    /// Everything that must be equal for two vectors to be comparable.
    EncoderIdentity identity();

    /// The device that failed, so that the processor does its work now; empty as long as all is well.
    default Optional<String> lostDevice() {
        return Optional.empty();
    }

    /// The encoder to fill an index with: this one, or one that is better suited to the run. May block for seconds.
    default FrameEncoder forRun(IndexRun run) throws EncoderException {
        return this;
    }

    /// Encodes `count` pictures.
    ///
    /// @param rgb direct buffer; picture `i` starts at byte `i * height * width * 3`, rows top-down, 8-bit R, G, B
    /// @return `count × dimension` floats, each row of Euclidean length 1
    float[] encode(ByteBuffer rgb, int count) throws EncoderException;
}
