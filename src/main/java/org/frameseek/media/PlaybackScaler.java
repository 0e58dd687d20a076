package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.frameseek.encoder.PictureSpec;
import org.jspecify.annotations.Nullable;

/// Turns decoded pictures into upright BGRA for the screen: faster and slightly coarser than [Scaler], with the same
/// colours. Use from one thread at a time.
final class PlaybackScaler implements AutoCloseable {
    private static final int ALPHA = 0xFF000000;
    private static final int UNITY = 1 << 16;

    private final Path file;
    /// Scales high-dynamic-range pictures, which need tone mapping.
    private final Scaler fine;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private @Nullable SwsContext context;
    private @Nullable Colours colours;
    private ByteBuffer unturned = ByteBuffer.allocateDirect(0);

    /// @param file named in errors
    PlaybackScaler(Path file) {
        this.file = file;
        this.fine = new Scaler(file, PictureSpec.Filter.BILINEAR);
    }

    /// @param bgra takes the picture at `size`, as shown
    void scale(AVFrame picture, Orientation orientation, ByteBuffer bgra, PictureSize size) throws MediaException {
        boolean highDynamicRange = Colours.of(picture).transfer() != Colours.Transfer.SDR;
        if (orientation.equals(Orientation.UPRIGHT) && !highDynamicRange) {
            convert(picture, bgra, size);
            return;
        }
        var stored = size.turned(orientation);
        if (highDynamicRange) {
            expand(fine.scale(picture, stored), fine.stride(), stored);
        } else {
            convert(picture, room(stored), stored);
        }
        turn(orientation, ints(unturned), stored, ints(bgra), size);
    }

    private ByteBuffer room(PictureSize size) {
        int bytes = size.width() * size.height() * Integer.BYTES + PlaybackDecoder.ROOM_BEHIND;
        if (unturned.capacity() != bytes) {
            unturned = ByteBuffer.allocateDirect(bytes);
        }
        return unturned;
    }

    private void convert(AVFrame picture, ByteBuffer bgra, PictureSize size) throws MediaException {
        prepare(picture, size);
        try (var target = new BytePointer(bgra)) {
            planes.put(0, target);
            strides.put(0, size.width() * Integer.BYTES);
            sws_scale(context, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
        }
        if ((av_pix_fmt_desc_get(picture.format()).flags() & AV_PIX_FMT_FLAG_ALPHA) != 0) {
            makeOpaque(ints(bgra), size.width() * size.height());
        }
    }

    private void prepare(AVFrame picture, PictureSize size) throws MediaException {
        var tagged = Colours.of(picture);
        var before = context;
        context = sws_getCachedContext(context, picture.width(), picture.height(), tagged.format(),
                size.width(), size.height(), AV_PIX_FMT_BGRA, SWS_BILINEAR, null, null, (DoublePointer) null);
        if (context == null || context.isNull()) {
            context = null;
            throw new MediaException("media.pixel-format", file, null, tagged.format());
        }
        if (!context.equals(before) || !tagged.equals(colours)) {
            var matrix = sws_getCoefficients(tagged.matrix());
            sws_setColorspaceDetails(context, matrix, tagged.fullRange() ? 1 : 0, matrix, 1, 0, UNITY, UNITY);
            colours = tagged;
        }
    }

    private void expand(ByteBuffer rgb, int stride, PictureSize size) {
        var pixels = ints(room(size));
        for (int y = 0, to = 0; y < size.height(); y++) {
            for (int x = 0, from = y * stride; x < size.width(); x++, from += 3) {
                pixels.put(to++, ALPHA | (rgb.get(from) & 0xFF) << 16 | (rgb.get(from + 1) & 0xFF) << 8
                        | rgb.get(from + 2) & 0xFF);
            }
        }
    }

    private static IntBuffer ints(ByteBuffer bytes) {
        return bytes.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    private static void makeOpaque(IntBuffer pixels, int count) {
        for (int i = 0; i < count; i++) {
            pixels.put(i, pixels.get(i) | ALPHA);
        }
    }

    private static void turn(
            Orientation orientation, IntBuffer from, PictureSize stored, IntBuffer to, PictureSize size) {
        int step = orientation.rightX() + orientation.downX() * stored.width();
        var row = new int[size.width()];
        for (int y = 0; y < size.height(); y++) {
            int at = orientation.offset(0, y, 3 * stored.width(), stored.width(), stored.height()) / 3;
            for (int x = 0; x < row.length; x++, at += step) {
                row[x] = from.get(at);
            }
            to.put(y * row.length, row);
        }
    }

    @Override
    public void close() {
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
        fine.close();
        planes.close();
        strides.close();
    }
}
