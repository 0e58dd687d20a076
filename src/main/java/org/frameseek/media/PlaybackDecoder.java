package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacv.FrameGrabber;

/// Decodes a video's pictures in order for playback, from any frame on. One thread at a time.
public final class PlaybackDecoder implements AutoCloseable {
    /// Bytes: vector code writes rows in whole registers, so the last row may run over.
    public static final int ROOM_BEHIND = 64;

    private final FrameTable frames;
    private final PlaybackSource source;
    private final PlaybackScaler scaler;
    private AVFrame picture;
    private int frame = -1;
    /// The current frame is one that a seek has decoded already.
    private boolean held;

    private PlaybackDecoder(Video video, PlaybackSource source) {
        this.frames = video.frames();
        this.source = source;
        this.scaler = new PlaybackScaler(video.file(), Orientation.of(source.stream().codecpar()));
    }

    public static PlaybackDecoder open(Video video) throws MediaException {
        return new PlaybackDecoder(video, PlaybackSource.pictures(video));
    }

    /// Makes this frame the next one, or the first after it that can be decoded. Ends early, anywhere, when the thread
    /// is interrupted.
    public void seek(int wanted) throws MediaException {
        held = false;
        int keyframe = frames.keyframeBefore(wanted);
        if (picture != null && frame >= keyframe && frame < wanted && reach(wanted)) {
            return;
        }
        for (int step = 1; !startAt(keyframe, wanted); step *= 2) {
            if (keyframe == 0) {
                source.restart();
                frame = -1;
                break;
            }
            for (int i = 0; i < step; i++) {
                keyframe = frames.keyframeBefore(Math.max(0, keyframe - 1));
            }
        }
        reach(wanted);
    }

    /// Seeking often lands late: the first frame decoded must not come after the one wanted.
    private boolean startAt(int keyframe, int wanted) throws MediaException {
        if (!source.seek(frames.seconds(keyframe))) {
            return false;
        }
        frame = keyframe - 1;
        held = next() && frame <= wanted;
        return held;
    }

    private boolean reach(int wanted) throws MediaException {
        while (!Thread.currentThread().isInterrupted() && next()) {
            if (frame >= wanted) {
                held = true;
                return true;
            }
        }
        return false;
    }

    /// Decodes the next frame; false at the end of what can be read.
    public boolean next() throws MediaException {
        if (held) {
            held = false;
            return true;
        }
        try {
            var grabbed = source.picture();
            if (grabbed == null) {
                picture = null;
                return false;
            }
            picture = (AVFrame) grabbed.opaque;
            frame = frameOf(picture.best_effort_timestamp());
            return true;
        } catch (FrameGrabber.Exception | RuntimeException e) {
            throw source.failure(e);
        }
    }

    /// Where packets carry only the time at which they are decoded, frames are counted on from the keyframe.
    private int frameOf(long pts) {
        int following = Math.min(frame + 1, frames.frames() - 1);
        if (pts == AV_NOPTS_VALUE || frames.isTimedByDecoding()) {
            return following;
        }
        int exact = frames.frameOfPacket(pts);
        if (exact >= 0) {
            return exact;
        }
        var base = frames.timeBase();
        return frames.frameAt((double) (pts - frames.pts(0)) * base.numerator() / base.denominator());
    }

    /// Position in the frame table of the frame that was decoded last.
    public int frame() {
        return frame;
    }

    /// Writes the current picture as shown, scaled to this size: rows of opaque B, G, R, A without padding, from the
    /// start of the buffer.
    ///
    /// @param bgra direct, with at least [#ROOM_BEHIND] bytes behind the picture
    public void copyTo(ByteBuffer bgra, int width, int height) throws MediaException {
        scaler.scale(picture, bgra, new PictureSize(width, height));
    }

    @Override
    public void close() {
        scaler.close();
        source.close();
    }
}
