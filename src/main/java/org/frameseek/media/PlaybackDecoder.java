package org.frameseek.media;

import java.nio.ByteBuffer;

/// Decodes a video's pictures in order for playback, from any frame on. Use from one thread at a time.
public final class PlaybackDecoder implements AutoCloseable {
    /// Spare bytes behind a picture: vector code writes rows in whole registers, so the last row may overrun.
    public static final int ROOM_BEHIND = 64;

    private final FrameSource source;
    private final PlaybackScaler scaler;
    private int frame = -1;
    /// True when a seek has already decoded the current frame.
    private boolean held;

    private PlaybackDecoder(Video video, FrameSource source) {
        this.source = source;
        this.scaler = new PlaybackScaler(video.file());
    }

    public static PlaybackDecoder open(Video video) throws MediaException {
        return new PlaybackDecoder(video, FrameSource.open(video));
    }

    /// Makes this frame the next one, or the first after it that can be decoded. Stops early, anywhere, when the thread
    /// is interrupted.
    public void seek(int wanted) throws MediaException {
        int reached = source.seek(wanted, Thread.currentThread()::isInterrupted);
        held = reached >= 0;
        if (held) {
            frame = reached;
        }
    }

    /// Decodes the next frame; false at the end of the readable part.
    public boolean next() throws MediaException {
        int reached = held ? frame : source.next();
        held = false;
        if (reached < 0) {
            return false;
        }
        frame = reached;
        return true;
    }

    /// Position in the frame table of the last decoded frame.
    public int frame() {
        return frame;
    }

    /// Width of the current picture as shown, in pixels. May differ from frame to frame.
    public int width() {
        return source.geometry().shownSize(source.frame()).width();
    }

    /// Height of the current picture as shown, in pixels.
    public int height() {
        return source.geometry().shownSize(source.frame()).height();
    }

    /// Writes the current picture as shown, scaled to this size: rows of opaque B, G, R, A without padding, from the
    /// start of the buffer.
    ///
    /// @param bgra direct, with at least [#ROOM_BEHIND] spare bytes behind the picture
    public void copyTo(ByteBuffer bgra, int width, int height) throws MediaException {
        scaler.scale(source.frame(), source.geometry().orientation(), bgra, new PictureSize(width, height));
    }

    @Override
    public void close() {
        scaler.close();
        source.close();
    }
}
