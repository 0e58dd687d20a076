package org.frameseek.index;

import java.nio.ByteBuffer;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.index.IndexProgress.Stage;
import org.frameseek.media.FrameTable;
import org.frameseek.media.MediaException;
import org.jspecify.annotations.Nullable;

/// Reads spans in any order. Decodes on from where it is unless a seek is shorter.
final class SpanSource implements AutoCloseable {
    private static final int END = -1;

    private final PictureSource.Opener opener;
    private final PictureSpec spec;
    private final FrameTable table;
    private final StageClock clock;
    private @Nullable PictureSource source;
    /// The current frame, or [#END].
    private int frame = END;
    /// The frame delivered before the current one.
    private int before = END;
    private int unforetold;
    private boolean doubtful;

    SpanSource(PictureSource.Opener opener, PictureSpec spec, FrameTable table, StageClock clock) {
        this.opener = opener;
        this.spec = spec;
        this.table = table;
        this.clock = clock;
    }

    /// Goes to a frame, or to the next that can be decoded.
    ///
    /// @return the frame reached, or -1 at the end
    int reach(int first) throws MediaException, InterruptedException {
        if (source == null || before >= first || frame != END && table.keyframeBefore(first) > frame) {
            close();
            source = opener.open(spec, first);
            unforetold = 0;
            before = END;
            frame = END;
            next(source);
        }
        while (frame != END && frame < first) {
            next(source);
        }
        return frame;
    }

    /// The next frame that can be decoded, or -1 at the end.
    int next() throws MediaException, InterruptedException {
        if (source != null && frame != END) {
            next(source);
        }
        return frame;
    }

    private void next(PictureSource from) throws MediaException, InterruptedException {
        before = Math.max(before, frame);
        long started = System.nanoTime();
        do {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            frame = from.next();
        } while (frame != END && frame <= before);
        clock.add(Stage.DECODE, started);
        doubtful = from.unforetold() > unforetold;
        unforetold = from.unforetold();
    }

    /// True when the decoder delivered a picture right before the current frame, or at the end, that the frame table
    /// lacks.
    boolean isDoubtful() {
        return doubtful;
    }

    /// The last frame delivered, or -1.
    int last() {
        return Math.max(before, frame);
    }

    boolean damaged() {
        return source != null && source.damaged();
    }

    void copyTo(ByteBuffer rgb) throws MediaException {
        if (source != null) {
            source.copyTo(rgb);
        }
    }

    @Override
    public void close() {
        if (source != null) {
            source.close();
            source = null;
        }
    }
}
