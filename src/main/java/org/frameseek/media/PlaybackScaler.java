package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_DEFAULT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/// Turns decoded pictures into upright BGRA of a given size, with the matrix and range that each frame is tagged with.
final class PlaybackScaler implements AutoCloseable {
    private static final int ALPHA = 0xFF000000;
    private static final int HD_HEIGHT = 720;
    private static final int UNITY = 1 << 16;

    private final int rotation;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private SwsContext context;
    private ByteBuffer unturned;

    /// @param rotation degrees clockwise by which stored pictures are turned: 0, 90, 180 or 270
    PlaybackScaler(int rotation) {
        this.rotation = rotation;
    }

    boolean scale(AVFrame picture, ByteBuffer bgra, int width, int height) {
        if (rotation == 0) {
            return convert(picture, bgra, width, height);
        }
        int bytes = width * height * 4 + PlaybackDecoder.ROOM_BEHIND;
        if (unturned == null || unturned.capacity() != bytes) {
            unturned = ByteBuffer.allocateDirect(bytes);
        }
        boolean lying = rotation != 180;
        boolean done = convert(picture, unturned, lying ? height : width, lying ? width : height);
        turn(ints(unturned), ints(bgra), width, height);
        return done;
    }

    private boolean convert(AVFrame picture, ByteBuffer bgra, int width, int height) {
        context = sws_getCachedContext(context, picture.width(), picture.height(), picture.format(),
                width, height, AV_PIX_FMT_BGRA, SWS_BILINEAR, null, null, (DoublePointer) null);
        if (context == null) {
            return false;
        }
        int sourceRange = picture.color_range() == AVCOL_RANGE_JPEG ? 1 : 0;
        sws_setColorspaceDetails(context, sws_getCoefficients(matrix(picture)), sourceRange,
                sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, UNITY, UNITY);
        try (var target = new BytePointer(bgra)) {
            planes.put(0, target);
            strides.put(0, width * 4);
            sws_scale(context, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
        }
        if ((av_pix_fmt_desc_get(picture.format()).flags() & AV_PIX_FMT_FLAG_ALPHA) != 0) {
            makeOpaque(ints(bgra), width * height);
        }
        return true;
    }

    /// A file that doesn't say is taken for what its size suggests, as players do.
    private static int matrix(AVFrame picture) {
        if (picture.colorspace() != AVCOL_SPC_UNSPECIFIED) {
            return picture.colorspace();
        }
        return picture.height() >= HD_HEIGHT ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }

    private static IntBuffer ints(ByteBuffer bytes) {
        return bytes.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    private static void makeOpaque(IntBuffer pixels, int count) {
        for (int i = 0; i < count; i++) {
            pixels.put(i, pixels.get(i) | ALPHA);
        }
    }

    private void turn(IntBuffer from, IntBuffer to, int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int source = switch (rotation) {
                    case 90 -> (width - 1 - x) * height + y;
                    case 270 -> x * height + height - 1 - y;
                    default -> (height - 1 - y) * width + width - 1 - x;
                };
                to.put(y * width + x, from.get(source));
            }
        }
    }

    @Override
    public void close() {
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
        planes.close();
        strides.close();
    }
}
