package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_image_get_linesize;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_count_planes;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.lang.foreign.MemorySegment;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;

/// A picture that outlives the decoding of the next one. Costs a reference to the decoder's memory, no copy.
///
/// @param frame as stored
/// @param shown size at which it is displayed
record DecodedPicture(AVFrame frame, PictureSize shown, Orientation orientation) implements AutoCloseable {
    private static final long OTHER_LAYOUTS =
            AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_HWACCEL;

    /// @param geometry has noted the frame
    static DecodedPicture of(AVFrame frame, DisplayGeometry geometry) {
        var kept = av_frame_clone(frame);
        if (kept == null) {
            throw new OutOfMemoryError("no memory to keep a decoded picture");
        }
        return new DecodedPicture(kept, geometry.shownSize(frame), geometry.orientation());
    }

    /// The pixels that it takes to scale it, at least one.
    long pixels() {
        long stored = (long) frame.width() * frame.height();
        return Math.max(1, Math.max(stored, (long) shown.width() * shown.height()));
    }

    /// Whether another picture is displayed like this one, pixel for pixel. False where that is hard to tell, as for
    /// pictures with a palette.
    boolean looksLike(DecodedPicture other) {
        return frame.width() == other.frame.width() && frame.height() == other.frame.height()
                && frame.format() == other.frame.format() && shown.equals(other.shown)
                && orientation.equals(other.orientation) && Colours.of(frame).equals(Colours.of(other.frame))
                && hasBytesOf(other.frame);
    }

    private boolean hasBytesOf(AVFrame other) {
        var format = av_pix_fmt_desc_get(frame.format());
        if (format == null || (format.flags() & OTHER_LAYOUTS) != 0) {
            return false;
        }
        for (int plane = 0; plane < av_pix_fmt_count_planes(frame.format()); plane++) {
            if (!hasPlaneOf(other, plane, format)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasPlaneOf(AVFrame other, int plane, AVPixFmtDescriptor format) {
        long mine = frame.data(plane).address();
        long theirs = other.data(plane).address();
        int bytes = av_image_get_linesize(frame.format(), frame.width(), plane);
        int rows = plane == 1 || plane == 2 ? -(-frame.height() >> format.log2_chroma_h()) : frame.height();
        for (int row = 0; row < rows; row++) {
            // What lies between the rows is not part of the picture.
            long a = mine + (long) row * frame.linesize(plane);
            long b = theirs + (long) row * other.linesize(plane);
            if (MemorySegment.mismatch(NativeMemory.ALL, a, a + bytes, NativeMemory.ALL, b, b + bytes) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }
}
