package org.frameseek.library.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.index.PictureSource;
import org.frameseek.media.MediaException;
import org.jspecify.annotations.Nullable;

/// Frames from a child, and from another child after a crash: it starts at the first keyframe after the place of the
/// crash.
final class ChildSource implements PictureSource {
    private static final int END = -1;

    private final ChildPictures pictures;
    private final PictureSpec spec;
    private final int firstFrame;
    /// The farthest frame that was wanted or came; a child that crashed gets no farther.
    private int place;
    private @Nullable Child child;

    ChildSource(ChildPictures pictures, PictureSpec spec, int firstFrame) {
        this.pictures = pictures;
        this.spec = spec;
        this.firstFrame = firstFrame;
        place = firstFrame;
    }

    private interface Order {
        int give(Child child) throws MediaException, IOException;
    }

    @Override
    public int next() throws MediaException {
        int frame = obey(Child::next);
        if (frame == END) {
            pictures.reachedEnd(firstFrame);
        }
        return frame;
    }

    @Override
    public int seek(int frame) throws MediaException {
        place = frame;
        return obey(child -> child.seek(frame));
    }

    private int obey(Order order) throws MediaException {
        var wanted = order;
        while (place != END) {
            try {
                child = child == null ? pictures.start(spec, place) : child;
                int frame = wanted.give(child);
                place = Math.max(place, frame);
                return frame;
            } catch (IOException e) {
                close();
                pictures.count(place, e);
                place = keyframeAfter(place);
                wanted = Child::next;
            }
        }
        return END;
    }

    private int keyframeAfter(int frame) {
        var frames = pictures.video().frames();
        for (int next = frame + 1; next < frames.frames(); next++) {
            if (frames.isKeyframe(next)) {
                return next;
            }
        }
        return END;
    }

    @Override
    public boolean damaged() {
        return child != null && child.damaged();
    }

    @Override
    public int unforetold() {
        return child == null ? 0 : child.unforetold();
    }

    @Override
    public void copyTo(ByteBuffer rgb) throws MediaException {
        if (child == null) {
            throw new IllegalStateException("no frame was read");
        }
        rgb.put(child.picture());
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
            child = null;
        }
    }
}
