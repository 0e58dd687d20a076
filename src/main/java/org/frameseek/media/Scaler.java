package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRP;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB48LE;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_init_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_isSupportedInput;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.frameseek.encoder.PictureSpec;
import org.jspecify.annotations.Nullable;

/// Converts decoded pictures to sRGB of a given size in one step, in memory that it reuses. Use from one thread at a
/// time.
final class Scaler implements AutoCloseable {
    private static final int ONE = 1 << 16;
    /// The bicubic curve of Pillow, which the models were trained with; FFmpeg's own is slightly sharper.
    private static final double PILLOW_SHARPNESS = 0.5;
    /// Bytes that vectorised code may write past the end of a row.
    static final int PADDING = 64;

    private final Path file;
    private final int flags;
    private @Nullable Conversion current;
    private @Nullable SwsContext context;
    private BytePointer memory = new BytePointer(PADDING);
    private BytePointer woven = new BytePointer(PADDING);
    private int stride;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);

    private enum Layout { PACKED, DEEP, PLANES }

    private record Conversion(int width, int height, Colours colours, PictureSize target, Layout layout) {
        boolean isHighDynamicRange() {
            return colours.transfer() != Colours.Transfer.SDR;
        }

        boolean isDeep() {
            return layout == Layout.DEEP || isHighDynamicRange();
        }

        int planes() {
            return !isDeep() && layout == Layout.PLANES ? 3 : 1;
        }

        int format() {
            return isDeep() ? AV_PIX_FMT_RGB48LE : layout == Layout.PLANES ? AV_PIX_FMT_GBRP : AV_PIX_FMT_RGB24;
        }

        int stride() {
            int bytes = target.width() * (isDeep() ? 6 : layout == Layout.PLANES ? 1 : 3);
            return (bytes + PADDING - 1) / PADDING * PADDING;
        }
    }

    /// @param file named in errors
    Scaler(Path file, PictureSpec.Filter filter) {
        this.file = file;
        this.flags = SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP | switch (filter) {
            case BILINEAR -> SWS_BILINEAR;
            case BICUBIC -> SWS_BICUBIC;
        };
    }

    /// Scales a stored picture, without turning it or making its pixels square.
    ///
    /// @return rows of [#stride] bytes with 3 bytes per pixel; valid until the next call
    ByteBuffer scale(AVFrame frame, PictureSize target) throws MediaException {
        var wanted = conversion(frame, target, fastest(frame));
        var pixels = convert(wanted, frame);
        if (wanted.isHighDynamicRange()) {
            ToneMap.of(wanted.colours().transfer()).apply(pixels, wanted.stride(), target);
        }
        return wanted.planes() == 1 ? pixels : weave(pixels, target);
    }

    /// FFmpeg turns YUV into planes twice as fast as into pixels of three bytes, with this filter to the same numbers.
    private Layout fastest(AVFrame frame) {
        boolean yuv = (av_pix_fmt_desc_get(frame.format()).flags() & AV_PIX_FMT_FLAG_RGB) == 0;
        return yuv && (flags & SWS_BICUBIC) != 0 ? Layout.PLANES : Layout.PACKED;
    }

    private ByteBuffer weave(ByteBuffer planes, PictureSize size) {
        int from = stride;
        int width = size.width();
        int height = size.height();
        stride = width * 3;
        if (woven.capacity() < (long) stride * height) {
            woven.close();
            woven = new BytePointer((long) stride * height);
        }
        var pixels = woven.asByteBuffer();
        var green = new byte[width];
        var blue = new byte[width];
        var red = new byte[width];
        var row = new byte[stride];
        for (int y = 0; y < height; y++) {
            planes.get(y * from, green);
            planes.get((height + y) * from, blue);
            planes.get((2 * height + y) * from, red);
            for (int x = 0, at = 0; x < width; x++) {
                row[at++] = red[x];
                row[at++] = green[x];
                row[at++] = blue[x];
            }
            pixels.put(y * stride, row);
        }
        return pixels;
    }

    /// Like [#scale], with 16 bits for each of a pixel's three numbers, lower byte first.
    ///
    /// @param frame not of high dynamic range
    ByteBuffer scaleDeep(AVFrame frame, PictureSize target) throws MediaException {
        return convert(conversion(frame, target, Layout.DEEP), frame);
    }

    /// As [#scale], each colour by itself: all of green, then of blue, then of red, `stride × height` bytes each.
    ///
    /// @param frame not of high dynamic range
    ByteBuffer scalePlanes(AVFrame frame, PictureSize target) throws MediaException {
        return convert(conversion(frame, target, Layout.PLANES), frame);
    }

    private static Conversion conversion(AVFrame frame, PictureSize target, Layout layout) {
        return new Conversion(frame.width(), frame.height(), Colours.of(frame), target, layout);
    }

    private ByteBuffer convert(Conversion wanted, AVFrame frame) throws MediaException {
        if (!wanted.equals(current)) {
            prepare(wanted);
        }
        for (int plane = 0; plane < wanted.planes(); plane++) {
            long offset = (long) plane * wanted.stride() * wanted.target().height();
            planes.put(plane, memory.getPointer(offset));
            strides.put(plane, wanted.stride());
        }
        stride = wanted.stride();
        sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
        return memory.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Bytes per row of the last scaled picture.
    int stride() {
        return stride;
    }

    private void prepare(Conversion wanted) throws MediaException {
        release();
        long bytes = (long) wanted.stride() * wanted.target().height() * wanted.planes() + PADDING;
        if (bytes > Integer.MAX_VALUE) {
            throw new MediaException("media.too-large", file, null, wanted.target().width(), wanted.target().height());
        }
        var colours = wanted.colours();
        if (sws_isSupportedInput(colours.format()) == 0) {
            throw new MediaException("media.pixel-format", file, null, name(colours.format()));
        }
        context = sws_alloc_context();
        context.src_w(wanted.width()).src_h(wanted.height()).src_format(colours.format());
        context.dst_w(wanted.target().width()).dst_h(wanted.target().height());
        context.dst_format(wanted.format());
        context.flags(flags).scaler_params(1, PILLOW_SHARPNESS);
        if (colours.sharedFromLeft()) {
            context.src_h_chr_pos(0);
        }
        if (sws_init_context(context, null, null) < 0) {
            throw new MediaException("media.pixel-format", file, null, name(colours.format()));
        }
        var matrix = sws_getCoefficients(colours.matrix());
        sws_setColorspaceDetails(context, matrix, colours.fullRange() ? 1 : 0, matrix, 1, 0, ONE, ONE);
        if (memory.capacity() < bytes) {
            memory.close();
            memory = new BytePointer(bytes);
        }
        current = wanted;
    }

    private static String name(int format) {
        var name = avutil.av_get_pix_fmt_name(format);
        return name == null ? "?" : name.getString();
    }

    private void release() {
        current = null;
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
    }

    @Override
    public void close() {
        release();
        memory.close();
        woven.close();
        planes.close();
        strides.close();
    }
}
