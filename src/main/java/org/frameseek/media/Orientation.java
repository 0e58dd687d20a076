package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// How the stored picture is turned and mirrored for display. A stored step to the right moves `rightX` right and
/// `rightY` down in the shown picture, a stored step down `downX` and `downY`; each is -1, 0 or 1.
record Orientation(int rightX, int rightY, int downX, int downY) {
    static final Orientation UPRIGHT = new Orientation(1, 0, 0, 1);

    /// Reads the display matrix of a stream, rounded to the nearest quarter turn.
    ///
    /// @return null when there is none
    static @Nullable Orientation of(AVCodecParameters parameters) {
        var data = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        return data == null || data.isNull() ? null : of(data.data(), data.size());
    }

    /// Reads the display matrix of a picture.
    ///
    /// @return null when there is none
    static @Nullable Orientation of(AVFrame frame) {
        var data = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
        return data == null || data.isNull() ? null : of(data.data(), data.size());
    }

    private static Orientation of(BytePointer data, long size) {
        if (size < 9 * Integer.BYTES) {
            return UPRIGHT;
        }
        var matrix = data.capacity(size).asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer();
        return nearest(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
    }

    private static Orientation nearest(long rightX, long rightY, long downX, long downY) {
        var nearest = Math.abs(rightX) + Math.abs(downY) >= Math.abs(rightY) + Math.abs(downX)
                ? new Orientation(Long.signum(rightX), 0, 0, Long.signum(downY))
                : new Orientation(0, Long.signum(rightY), Long.signum(downX), 0);
        boolean flat = nearest.rightX * nearest.downY == nearest.rightY * nearest.downX;
        return flat ? UPRIGHT : nearest;
    }

    /// True when width and height swap.
    boolean isLying() {
        return rightX == 0;
    }

    /// Degrees clockwise: 0, 90, 180 or 270. A mirrored picture has the angle of its stored rows.
    int degrees() {
        if (isLying()) {
            return rightY > 0 ? 90 : 270;
        }
        return rightX > 0 ? 0 : 180;
    }

    /// Copies a window of the shown picture from a stored one, 3 bytes per pixel; outside the picture is black.
    ///
    /// @param stored rows of `stride` bytes
    /// @param left start of the window in the shown picture; may be negative
    /// @param top start of the window in the shown picture; may be negative
    /// @param target receives `width × height × 3` bytes at its position, which advances
    void copy(ByteBuffer stored, int stride, int storedWidth, int storedHeight, int left, int top, int width,
            int height, ByteBuffer target) {
        int shownWidth = isLying() ? storedHeight : storedWidth;
        int shownHeight = isLying() ? storedWidth : storedHeight;
        int first = Math.max(0, -left);
        int end = Math.max(first, Math.min(width, shownWidth - left));
        var row = new byte[width * 3];
        for (int y = 0; y < height; y++) {
            int shownY = y + top;
            if (shownY < 0 || shownY >= shownHeight) {
                target.put(new byte[row.length]);
                continue;
            }
            int at = offset(left + first, shownY, stride, storedWidth, storedHeight);
            if (rightX == 1) {
                stored.get(at, row, first * 3, (end - first) * 3);
            } else {
                int step = 3 * rightX + stride * downX;
                for (int x = first; x < end; x++, at += step) {
                    stored.get(at, row, x * 3, 3);
                }
            }
            target.put(row);
        }
    }

    /// Byte offset of the stored pixel that is shown at a position.
    int offset(int shownX, int shownY, int stride, int storedWidth, int storedHeight) {
        int x = rightX * shownX + rightY * shownY + (rightX + rightY < 0 ? storedWidth - 1 : 0);
        int y = downX * shownX + downY * shownY + (downX + downY < 0 ? storedHeight - 1 : 0);
        return y * stride + x * 3;
    }
}
