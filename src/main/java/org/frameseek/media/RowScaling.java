package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_CPU_FLAG_AVX2;
import static org.bytedeco.ffmpeg.global.avutil.AV_CPU_FLAG_SLOW_GATHER;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.av_force_cpu_flags;
import static org.bytedeco.ffmpeg.global.avutil.av_get_cpu_flags;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How FFmpeg scales rows of pixels with AVX2: it gathers bytes, or loads them in order, to the same numbers. Neither
/// is faster everywhere, and FFmpeg knows only of some processors that they gather slowly, so it is measured;
/// `BENCHMARKS.md` has figures.
final class RowScaling {
    private static final Logger LOG = LoggerFactory.getLogger(RowScaling.class);
    private static final int RUNS = 8;
    /// Some rows of a 4K picture, and the same for a model: the more it shrinks, the more the two ways differ.
    private static final PictureSize FROM = new PictureSize(3840, 64);
    private static final PictureSize TO = new PictureSize(400, 7);

    private RowScaling() {
    }

    /// Makes scalers take the faster way. Must run before the first one is set up and never again: FFmpeg looks the way
    /// up more than once while it sets one up, and mixed ways give wrong pictures. Takes milliseconds.
    static void takeFaster() {
        int flags = av_get_cpu_flags();
        boolean gathers = Loader.getPlatform().endsWith("x86_64") && (flags & AV_CPU_FLAG_AVX2) != 0
                && (flags & AV_CPU_FLAG_SLOW_GATHER) == 0;
        if (!gathers) {
            return;
        }
        var gathered = scaler();
        av_force_cpu_flags(flags | AV_CPU_FLAG_SLOW_GATHER);
        var inOrder = scaler();
        boolean gatheredIsFaster = gathered == null || inOrder == null || isFaster(gathered, inOrder);
        if (gatheredIsFaster) {
            av_force_cpu_flags(flags);
        }
        sws_freeContext(gathered);
        sws_freeContext(inOrder);
        LOG.debug("rows are scaled with gathered bytes: {}", gatheredIsFaster);
    }

    private static @Nullable SwsContext scaler() {
        return sws_getContext(FROM.width(), FROM.height(), AV_PIX_FMT_GRAY8, TO.width(), TO.height(), AV_PIX_FMT_GRAY8,
                SWS_BICUBIC, (SwsFilter) null, null, (DoublePointer) null);
    }

    private static boolean isFaster(SwsContext one, SwsContext other) {
        long best = Long.MAX_VALUE;
        long bestOfOther = Long.MAX_VALUE;
        try (var from = memory(FROM);
                var to = memory(TO);
                var source = new PointerPointer<BytePointer>(from, null, null, null);
                var target = new PointerPointer<BytePointer>(to, null, null, null);
                var sourceStride = new IntPointer(FROM.width(), 0, 0, 0);
                var targetStride = new IntPointer(TO.width(), 0, 0, 0)) {
            // In turn, because a processor gets faster while it works.
            for (int run = 0; run < RUNS; run++) {
                best = Math.min(best, nanos(one, source, sourceStride, target, targetStride));
                bestOfOther = Math.min(bestOfOther, nanos(other, source, sourceStride, target, targetStride));
            }
        }
        return best <= bestOfOther;
    }

    private static BytePointer memory(PictureSize size) {
        return new BytePointer((long) size.width() * size.height() + Scaler.PADDING);
    }

    private static long nanos(
            SwsContext scaler, PointerPointer<BytePointer> source, IntPointer sourceStride,
            PointerPointer<BytePointer> target, IntPointer targetStride) {
        long began = System.nanoTime();
        sws_scale(scaler, source, sourceStride, 0, FROM.height(), target, targetStride);
        return System.nanoTime() - began;
    }
}
