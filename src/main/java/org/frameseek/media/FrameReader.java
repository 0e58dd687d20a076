package org.frameseek.media;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.frameseek.encoder.PictureSpec;

/// Decodes the frames of a video in presentation order, each once, and delivers them at an encoder's input size. Use
/// from one thread at a time; decoding itself uses several.
public final class FrameReader implements AutoCloseable {
    private final Video video;
    private final PictureSpec spec;
    private final int firstFrame;
    private final FrameSource source;
    private final Scaler scaler;
    private final FullSizeScaler fullSize;
    /// A damaged file can use one time twice.
    private final BitSet delivered = new BitSet();
    private boolean started;
    private int nameless;
    private int repeated;

    private FrameReader(Video video, PictureSpec spec, int firstFrame, FrameSource source) {
        this.video = video;
        this.spec = spec;
        this.firstFrame = firstFrame;
        this.source = source;
        this.scaler = new Scaler(video.file(), spec.filter());
        this.fullSize = new FullSizeScaler(video.file(), spec);
    }

    /// Starts at `firstFrame` and decodes from the keyframe that it needs.
    public static FrameReader open(Video video, PictureSpec spec, int firstFrame) throws MediaException {
        return new FrameReader(video, spec, firstFrame, FrameSource.open(video));
    }

    /// Decodes the next frame that can be decoded.
    ///
    /// @return its position in the frame table, or -1 at the end of the readable part
    /// @throws MediaException when no frame of the whole video can be decoded
    public int next() throws MediaException {
        int frame = started || firstFrame == 0 ? source.next() : source.seek(firstFrame);
        if (!started) {
            // What comes before the first frame was cut off from what it needs.
            nameless = source.nameless();
        }
        started = true;
        while (frame >= 0 && (frame < firstFrame || delivered.get(frame))) {
            repeated += delivered.get(frame) ? 1 : 0;
            frame = source.next();
        }
        if (frame >= 0) {
            delivered.set(frame);
        } else if (firstFrame == 0 && delivered.isEmpty()) {
            throw new MediaException("media.undecodable", video.file());
        }
        return frame;
    }

    /// Makes a frame the current one, or the next that can be decoded. Do not mix with [#next].
    ///
    /// @return the position reached, or -1 when no frame from there on can be decoded
    public int seek(int frame) throws MediaException {
        return source.seek(frame);
    }

    /// Number of pictures so far that the frame table does not foretell.
    public int unforetold() {
        return source.nameless() - nameless + repeated;
    }

    /// True when the decoder reported errors in the current frame, or in one that it is predicted from.
    public boolean damaged() {
        return source.damaged();
    }

    /// Writes the current frame at the buffer's position, as [PictureSpec] describes, and advances the buffer.
    public void copyTo(ByteBuffer rgb) throws MediaException {
        var shown = source.geometry().shownSize(source.frame());
        int width = Math.max(1, spec.scaledWidth(shown.width(), shown.height()));
        int height = Math.max(1, spec.scaledHeight(shown.width(), shown.height()));
        int left = Math.floorDiv(width - spec.width(), 2);
        int top = Math.floorDiv(height - spec.height(), 2);
        var orientation = source.geometry().orientation();
        var stored = new PictureSize(width, height).turned(orientation);
        boolean squash = spec.shortestEdge() == 0 && fullSize.takes(source.frame(), shown);
        var pixels = squash ? fullSize.scale(source.frame(), shown, orientation, stored)
                : scaler.scale(source.frame(), stored);
        int stride = squash ? stored.width() * 3 : scaler.stride();
        orientation.copy(pixels, stride, stored.width(), stored.height(), left, top, spec.width(), spec.height(), rgb);
    }

    @Override
    public void close() {
        source.close();
        scaler.close();
        fullSize.close();
    }
}
