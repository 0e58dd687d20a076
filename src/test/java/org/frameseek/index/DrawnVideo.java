package org.frameseek.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Random;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.media.FrameTable;
import org.frameseek.media.MediaException;
import org.frameseek.media.Rational;
import org.frameseek.media.Video;
import org.frameseek.media.VideoInfo;

/// A video whose pictures are computed from the frame's number. What goes wrong in it is set per frame.
public final class DrawnVideo implements PictureSource.Opener {
    public final BitSet undecodable = new BitSet();
    public final BitSet damaged = new BitSet();
    /// Frames that show the picture of the frame before.
    public final BitSet still = new BitSet();
    /// Frames whose picture is almost that of the frame before.
    public final BitSet near = new BitSet();
    /// Frames before which the decoder delivers a picture that the frame table lacks.
    final BitSet surprising = new BitSet();
    int failAt = -1;
    int opened;
    int closed;
    int firstAsked = -1;
    private final Video video;

    public DrawnVideo(Path file, int frames) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, "not decoded, but hashed: " + frames);
        }
        var pts = new long[frames];
        var keyframes = new boolean[frames];
        for (int i = 0; i < frames; i++) {
            pts[i] = 1001L * i - 500;
            keyframes[i] = i % 12 == 0;
        }
        var timeBase = new Rational(1, 30_000);
        var info = new VideoInfo(file, "mp4", "h264", 4, 4, 4, 4, 0, new Rational(30_000, 1001), timeBase,
                frames + 3, frames / 29.97, "SDR", false, false);
        video = new Video(info, new FrameTable(timeBase, pts, keyframes), false);
    }

    public Video video() {
        return video;
    }

    /// @param index file of the index
    IndexJob job(Path index, FrameEncoder encoder) throws Exception {
        return Indexer.prepare(
                index, ContentKey.of(video.file()), FileIdentity.of(video.file()), video, encoder, this);
    }

    byte[] picture(int frame) {
        if (still.get(frame)) {
            return picture(frame - 1);
        }
        if (near.get(frame)) {
            var bytes = picture(frame - 1);
            bytes[frame % bytes.length] ^= 1;
            return bytes;
        }
        var bytes = new byte[ProjectingEncoder.SIDE * ProjectingEncoder.SIDE * 3];
        new Random(frame * 7919L).nextBytes(bytes);
        return bytes;
    }

    @Override
    public PictureSource open(PictureSpec spec, int firstFrame) {
        opened++;
        firstAsked = firstFrame;
        return new PictureSource() {
            private int frame = firstFrame - 1;
            private int unforetold;

            @Override
            public int next() throws MediaException {
                frame = undecodable.nextClearBit(frame + 1);
                if (frame == failAt) {
                    throw new MediaException("media.unreadable", video.file(), null, "broken");
                }
                unforetold += frame > firstFrame && surprising.get(frame) ? 1 : 0;
                return frame < video.frames().frames() ? frame : -1;
            }

            @Override
            public int seek(int wanted) {
                frame = undecodable.nextClearBit(wanted);
                return frame < video.frames().frames() ? frame : -1;
            }

            @Override
            public int unforetold() {
                return unforetold;
            }

            @Override
            public boolean damaged() {
                return damaged.get(frame);
            }

            @Override
            public void copyTo(ByteBuffer rgb) {
                rgb.put(picture(frame));
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    /// What an index stores for a picture.
    static short[] halves(byte[] picture) {
        var vector = ProjectingEncoder.vector(picture);
        var halves = new short[vector.length];
        for (int i = 0; i < vector.length; i++) {
            halves[i] = Float.floatToFloat16(vector[i]);
        }
        return halves;
    }

    static short[] row(VideoIndex index, int frame) {
        var row = new short[index.dimension()];
        index.embeddings().asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer()
                .get(frame * row.length, row);
        return row;
    }
}
