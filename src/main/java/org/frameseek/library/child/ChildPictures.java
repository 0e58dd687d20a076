package org.frameseek.library.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.index.PictureSource;
import org.frameseek.library.child.PictureProcess.Opening;
import org.frameseek.media.FrameTable;
import org.frameseek.media.MediaException;
import org.frameseek.media.Video;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures of a video that may crash its decoder, which therefore runs in a process of its own. Frames from a
/// crash to the next keyframe cannot be had.
public final class ChildPictures implements PictureSource.Opener {
    private static final Logger LOG = LoggerFactory.getLogger(ChildPictures.class);
    private static final String CRASHED = "media.crashed";
    /// A video with as much damage is not worth the time.
    private static final int MOST_CRASHES = 20;
    /// A small picture, of a video that is read to see whether it can be.
    private static final PictureSpec TRIAL = new PictureSpec(8, 8, 8, 8, 0, PictureSpec.Filter.BILINEAR);

    private final Video video;
    private final AtomicInteger crashes;
    private final AtomicBoolean whole;

    public ChildPictures(Video video) {
        this(video, new AtomicInteger(), new AtomicBoolean());
    }

    private ChildPictures(Video video, AtomicInteger crashes, AtomicBoolean whole) {
        this.video = video;
        this.crashes = crashes;
        this.whole = whole;
    }

    /// Lets a child list the frames of a video and decode its first one. A video that cannot be read is none of its
    /// matters.
    ///
    /// @throws MediaException when the child crashes, or cannot be started
    public static void tryOut(Path file) throws MediaException {
        try (var child = Child.start(new Opening(file, TRIAL, 0))) {
            child.next();
        } catch (IOException e) {
            throw new MediaException(CRASHED, file, e);
        } catch (MediaException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            LOG.debug("{} does no harm", file, e);
        }
    }

    @Override
    public PictureSource open(PictureSpec spec, int firstFrame) throws MediaException {
        return new ChildSource(this, spec, firstFrame);
    }

    @Override
    public PictureSource.Opener on(FrameTable table) {
        return new ChildPictures(video.with(table), crashes, whole);
    }

    /// Whether one source delivered the video from its first frame to its end, and no child crashed.
    public boolean isSound() {
        return whole.get() && crashes.get() == 0;
    }

    void reachedEnd(int firstFrame) {
        if (firstFrame == 0) {
            whole.set(true);
        }
    }

    Video video() {
        return video;
    }

    /// @throws MediaException also when the child would name the frames otherwise than the parent: it knows none that
    ///     decoding corrected
    Child start(PictureSpec spec, int firstFrame) throws MediaException, IOException {
        if (video.frames().mend() != null) {
            throw new MediaException(CRASHED, video.file());
        }
        var child = Child.start(new Opening(video.file(), spec, firstFrame));
        if (child.frames() != video.frames().frames()) {
            child.close();
            throw new MediaException("index.video-changed", video.file());
        }
        return child;
    }

    void count(int frame, IOException cause) throws MediaException {
        LOG.warn("the decoder of {} crashed near frame {}", video.file(), frame, cause);
        if (crashes.incrementAndGet() >= MOST_CRASHES) {
            throw new MediaException(CRASHED, video.file(), cause);
        }
    }
}
