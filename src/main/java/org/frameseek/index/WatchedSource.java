package org.frameseek.index;

import java.nio.ByteBuffer;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.media.MediaException;
import org.jspecify.annotations.Nullable;

/// Reads in hardware until that delivers anything but the next frame, intact. From there on the processor decodes, so
/// damage is what the processor says it is.
final class WatchedSource implements PictureSource {
    /// Hears of the frame from which on the processor decodes.
    interface Listener {
        void failed(int frame, @Nullable MediaException cause);
    }

    private final Opener processor;
    private final PictureSpec spec;
    private final int frames;
    private final Listener listener;
    private PictureSource source;
    private boolean watched = true;
    private int expected;
    private int current;

    /// @param frames number of all frames
    WatchedSource(Opener hardware, Opener processor, PictureSpec spec, int firstFrame, int frames, Listener listener)
            throws MediaException {
        this.processor = processor;
        this.spec = spec;
        this.frames = frames;
        this.listener = listener;
        expected = firstFrame;
        source = hardware.open(spec, firstFrame);
    }

    @Override
    public int next() throws MediaException {
        current = source.next();
        if (watched && !isAsExpected(expected)) {
            switchTo(expected, null);
            current = source.next();
        }
        expected = current < 0 ? expected : current + 1;
        return current;
    }

    @Override
    public int seek(int frame) throws MediaException {
        current = source.seek(frame);
        if (watched && !isAsExpected(frame)) {
            switchTo(0, null);
            current = source.seek(frame);
        }
        return current;
    }

    private boolean isAsExpected(int frame) {
        int end = frame < frames ? frame : -1;
        return current == end && !source.damaged() && source.unforetold() == 0;
    }

    private void switchTo(int frame, @Nullable MediaException cause) throws MediaException {
        listener.failed(frame, cause);
        watched = false;
        source.close();
        source = processor.open(spec, frame);
    }

    @Override
    public void copyTo(ByteBuffer rgb) throws MediaException {
        int start = rgb.position();
        try {
            source.copyTo(rgb);
        } catch (MediaException e) {
            if (!watched) {
                throw e;
            }
            switchTo(current, e);
            if (source.next() != current) {
                throw e;
            }
            source.copyTo(rgb.position(start));
        }
    }

    @Override
    public boolean damaged() {
        return source.damaged();
    }

    @Override
    public int unforetold() {
        return source.unforetold();
    }

    @Override
    public void close() {
        source.close();
    }
}
