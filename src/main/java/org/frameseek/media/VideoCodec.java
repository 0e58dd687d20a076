package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_GIF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_PROP_REORDER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_descriptor_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;

/// Chooses the codec for a video stream, or reports why there is none.
final class VideoCodec {
    /// A hostile header can ask for any amount of memory; 16K film has this many pixels.
    static final long MOST_PIXELS = 15360L * 8640;

    /// Every GIF picture is unpacked at full size, however few bytes it has: half a minute's work.
    private static final long MOST_GIF_PIXELS = 4_000_000_000L;

    private VideoCodec() {
    }

    /// The codec that decodes the video stream.
    ///
    /// @param inHardware whether the codec may depend on a graphics card
    /// @throws MediaException when there is none, or the pictures are too large; the check decodes nothing
    static AVCodec of(Demuxer demuxer, Path file, boolean inHardware) throws MediaException {
        var parameters = demuxer.stream().codecpar();
        var implementation = implementation(parameters.codec_id(), inHardware);
        if (implementation == null || implementation.isNull()) {
            throw new MediaException("media.codec", file, null, name(parameters));
        }
        if (parameters.width() <= 0 || parameters.height() <= 0) {
            throw new MediaException("media.undecodable", file);
        }
        if ((long) parameters.width() * parameters.height() > MOST_PIXELS) {
            throw new MediaException("media.too-large", file, null, parameters.width(), parameters.height());
        }
        return implementation;
    }

    /// @throws MediaException when a small file would keep the machine busy for long
    static void requireAffordable(Demuxer demuxer, Path file, int frames) throws MediaException {
        var parameters = demuxer.parameters();
        long pixels = (long) parameters.width() * parameters.height();
        if (parameters.codec_id() == AV_CODEC_ID_GIF && frames > MOST_GIF_PIXELS / pixels) {
            throw new MediaException("media.too-much", file, null, frames, parameters.width(), parameters.height(),
                    MOST_GIF_PIXELS / pixels);
        }
    }

    /// True when pictures are always shown in stored order.
    static boolean storesInOrder(int codec) {
        var descriptor = avcodec_descriptor_get(codec);
        return descriptor != null && (descriptor.props() & AV_CODEC_PROP_REORDER) == 0;
    }

    /// The codec's name, or the file's four-letter code for it.
    private static String name(AVCodecParameters parameters) {
        if (parameters.codec_id() != AV_CODEC_ID_NONE) {
            return avcodec_get_name(parameters.codec_id()).getString();
        }
        var letters = new StringBuilder();
        for (int tag = parameters.codec_tag(); tag != 0; tag >>>= 8) {
            letters.append((char) Math.clamp(tag & 0xFF, ' ', '~'));
        }
        return letters.isEmpty() ? "?" : letters.toString();
    }

    /// FFmpeg's own AV1 decoder works with a graphics card and with nothing else.
    private static AVCodec implementation(int codec, boolean inHardware) {
        var named = codec == AV_CODEC_ID_AV1
                ? avcodec_find_decoder_by_name(inHardware ? "av1" : "libaom-av1") : null;
        return named == null || named.isNull() ? avcodec_find_decoder(codec) : named;
    }
}
