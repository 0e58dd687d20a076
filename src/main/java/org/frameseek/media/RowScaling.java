package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_CPU_FLAG_AVX2;
import static org.bytedeco.ffmpeg.global.avutil.AV_CPU_FLAG_SLOW_GATHER;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_force_cpu_flags;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_get_cpu_flags;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.frameseek.encoder.PictureSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How FFmpeg scales rows of pixels with AVX2: it gathers bytes, or loads them in order. Both ways give the same
/// numbers. Which is the faster one depends on the processor, and FFmpeg knows that of a few only, so it is measured:
/// gathering takes an EPYC of Zen 5 1.2 to 2 times as long, a Xeon of Sapphire Rapids 0.75 to 0.85 times. Any thread.
final class RowScaling {
    private static final Logger LOG = LoggerFactory.getLogger(RowScaling.class);
    private static final int RUNS = 6;
    /// A part of a picture of 4K, and the same for a model: the more it shrinks, the more the two ways differ.
    private static final PictureSize FROM = new PictureSize(3840, 270);
    private static final PictureSize TO = new PictureSize(398, 28);

    private RowScaling() {
    }

    /// Runs once, when it is first needed.
    private static final class Measured {
        static final boolean GATHERS = gathersFaster();

        static {
            LOG.debug("rows are scaled with gathered bytes: {}", GATHERS);
            gather(GATHERS);
        }
    }

    /// Takes the faster way for scalers that are set up from now on. Measures for a few milliseconds the first time.
    ///
    /// @return whether bytes are gathered
    static boolean takeFaster() {
        return (av_get_cpu_flags() & AV_CPU_FLAG_AVX2) != 0 && Measured.GATHERS;
    }

    static void gather(boolean gathers) {
        int flags = av_get_cpu_flags();
        av_force_cpu_flags(gathers ? flags & ~AV_CPU_FLAG_SLOW_GATHER : flags | AV_CPU_FLAG_SLOW_GATHER);
    }

    private static boolean gathersFaster() {
        var picture = av_frame_alloc();
        picture.format(AV_PIX_FMT_YUV420P).width(FROM.width()).height(FROM.height());
        try {
            if (av_frame_get_buffer(picture, 0) < 0) {
                throw new OutOfMemoryError("no memory for a picture");
            }
            return nanos(picture, true) < nanos(picture, false);
        } catch (MediaException e) {
            throw new IllegalStateException("pictures that FFmpeg made can be scaled", e);
        } finally {
            av_frame_free(picture);
        }
    }

    private static long nanos(AVFrame picture, boolean gathers) throws MediaException {
        gather(gathers);
        long least = Long.MAX_VALUE;
        try (var scaler = new Scaler(Path.of(""), PictureSpec.Filter.BICUBIC)) {
            for (int run = 0; run < RUNS; run++) {
                long began = System.nanoTime();
                scaler.scalePlanes(picture, TO);
                least = Math.min(least, System.nanoTime() - began);
            }
        }
        return least;
    }
}
