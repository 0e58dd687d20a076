package org.frameseek.media;

import java.nio.ByteBuffer;
import org.frameseek.encoder.PictureSpec;

/// Decodes the frames of a video in presentation order, each once, and hands them over at an encoder's input size.
/// One thread at a time. Decoding itself uses several.
public final class FrameReader implements AutoCloseable {
    private FrameReader() {
    }

    /// Starts before `firstFrame` (decoding from the keyframe that it needs).
    public static FrameReader open(Video video, PictureSpec spec, int firstFrame) throws MediaException {
        throw new UnsupportedOperationException("media");
    }

    /// Decodes up to the next frame that can be decoded.
    ///
    /// @return its position in the frame table, or -1 at the end of what can be read
    public int next() throws MediaException {
        throw new UnsupportedOperationException("media");
    }

    /// Whether the decoder reported errors in the current frame.
    public boolean damaged() {
        throw new UnsupportedOperationException("media");
    }

    /// Writes the current frame at the buffer's position, as [PictureSpec] describes it, and advances the buffer.
    public void copyTo(ByteBuffer rgb) throws MediaException {
        throw new UnsupportedOperationException("media");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("media");
    }
}
