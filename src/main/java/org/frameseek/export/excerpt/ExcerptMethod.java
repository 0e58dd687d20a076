package org.frameseek.export.excerpt;

import java.util.Locale;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.frameseek.media.Video;

/// How to create a clip.
public enum ExcerptMethod {
    /// Copies packets unchanged from the keyframe before: fast and lossless, but begins early.
    COPY("", 0, 0, 0, ""),
    /// Plays everywhere.
    H264("libopenh264", avutil.AV_PIX_FMT_YUV420P, avcodec.AV_CODEC_ID_AAC, 0.2, ".mp4"),
    MPEG4("mpeg4", avutil.AV_PIX_FMT_YUV420P, avcodec.AV_CODEC_ID_AAC, 0.4, ".mp4"),
    /// ProRes 422 HQ for editing: every frame is independent, and the sound is uncompressed.
    PRORES("prores_ks", avutil.AV_PIX_FMT_YUV422P10LE, avcodec.AV_CODEC_ID_PCM_S16LE, 3.5, ".mov");

    private static final double LEAST_BITS = 1_000_000;

    private final String encoder;
    private final int pixelFormat;
    private final int audioCodec;
    private final double bitsPerPixel;
    private final String ending;

    ExcerptMethod(String encoder, int pixelFormat, int audioCodec, double bitsPerPixel, String ending) {
        this.encoder = encoder;
        this.pixelFormat = pixelFormat;
        this.audioCodec = audioCodec;
        this.bitsPerPixel = bitsPerPixel;
        this.ending = ending;
    }

    String encoder() {
        return encoder;
    }

    int pixelFormat() {
        return pixelFormat;
    }

    int audioCodec() {
        return audioCodec;
    }

    /// Bits per second for pictures of this size.
    int bitrate(int width, int height, double framesPerSecond) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST_BITS, bitsPerPixel * width * height * framesPerSecond));
    }

    /// The ending of a clip of this video. A copy keeps the source's kind of file where that can be written.
    public String ending(Video video) {
        if (this != COPY) {
            return ending;
        }
        var container = video.info().container().toLowerCase(Locale.ROOT);
        return switch (container) {
            case "mp4", "mov", "webm" -> "." + container;
            case "m4a", "3gp", "3g2" -> ".mp4";
            default -> ".mkv";
        };
    }
}
