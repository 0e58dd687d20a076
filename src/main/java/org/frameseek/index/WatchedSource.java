package org.frameseek.index;

import java.nio.ByteBuffer;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.media.MediaException;
import org.jspecify.annotations.Nullable;

/// Reads in hardware until that fails, reports damage, or delivers anything but the next frame. From there on the
/// processor decodes. Damage that hardware conceals without a word is not noticed.
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
    private volatile boolean decodes;
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
        source = first(hardware, firstFrame);
    }

    private PictureSource first(Opener hardware, int firstFrame) throws MediaException {
        try {
            return hardware.open(spec, firstFrame);
        } catch (MediaException e) {
            listener.failed(firstFrame, e);
            watched = false;
            return processor.open(spec, firstFrame);
        }
    }

    @Override
    public int next() throws MediaException {
        if (!watched || !isReached(expected, source::next)) {
            current = source.next();
        }
        expected = current < 0 ? expected : current + 1;
        return current;
    }

    @Override
    public int seek(int frame) throws MediaException {
        if (!watched || !isReached(frame, () -> source.seek(frame))) {
            current = source.seek(frame);
        }
        return current;
    }

    private interface Step {
        int take() throws MediaException;
    }

    /// Whether hardware arrives at a frame, or at the end where there is none. If not, the processor decodes from now
    /// on.
    private boolean isReached(int frame, Step step) throws MediaException {
        MediaException cause = null;
        try {
            current = step.take();
            if (current == (frame < frames ? frame : -1) && !source.damaged() && source.unforetold() == 0) {
                // The end is no frame, and says nothing about those before it.
                decodes = current < 0 ? decodes : source.inHardware();
                return true;
            }
        } catch (MediaException e) {
            cause = e;
        }
        switchTo(frame, cause);
        return false;
    }

    private void switchTo(int frame, @Nullable MediaException cause) throws MediaException {
        listener.failed(frame, cause);
        watched = false;
        decodes = false;
        source.close();
        source = processor.open(spec, Math.min(frame, frames - 1));
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

    /// True when hardware decoded the last frame. Any thread may ask.
    @Override
    public boolean inHardware() {
        return decodes;
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
