package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_flush;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_get_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_init;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_bsf_send_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;

import org.bytedeco.ffmpeg.avcodec.AVBSFContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Gives each picture its own packet where old encoders put two into one packet and leave the next one empty ("packed
/// B-frames").
final class PacketFilter implements AutoCloseable {
    private final AVBSFContext context;

    private PacketFilter(AVBSFContext context) {
        this.context = context;
    }

    /// @return null for a stream that needs none
    static @Nullable PacketFilter of(AVStream stream) {
        if (stream.codecpar().codec_id() != AV_CODEC_ID_MPEG4) {
            return null;
        }
        try (var holder = new PointerPointer<AVBSFContext>(1)) {
            av_bsf_alloc(av_bsf_get_by_name("mpeg4_unpack_bframes"), holder);
            var context = holder.get(AVBSFContext.class);
            avcodec_parameters_copy(context.par_in(), stream.codecpar());
            context.time_base_in(stream.time_base());
            if (av_bsf_init(context) < 0) {
                av_bsf_free(context);
                return null;
            }
            return new PacketFilter(context);
        }
    }

    /// The parameters of the filtered packets.
    AVCodecParameters parameters() {
        return context.par_out();
    }

    /// Replaces a packet with its filtered version.
    ///
    /// @return false when the filter yields nothing
    boolean apply(AVPacket packet) {
        return av_bsf_send_packet(context, packet) >= 0 && av_bsf_receive_packet(context, packet) >= 0;
    }

    /// Discards what was read before a seek.
    void flush() {
        av_bsf_flush(context);
    }

    @Override
    public void close() {
        av_bsf_free(context);
    }
}
