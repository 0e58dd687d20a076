package org.frameseek.export.excerpt;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_query_codec;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_ERROR_MAX_STRING_SIZE;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/// A file that packets are copied into. Its ending selects the container.
final class CopyTarget implements AutoCloseable {
    private final AVFormatContext format;
    private final AVStream picture;
    private final @Nullable AVStream sound;

    private CopyTarget(AVFormatContext format, AVStream picture, @Nullable AVStream sound) {
        this.format = format;
        this.picture = picture;
        this.sound = sound;
    }

    static CopyTarget open(Path file, AVStream picture, @Nullable AVStream sound) throws IOException {
        var format = new AVFormatContext(null);
        var url = "file:" + file.toAbsolutePath();
        check(avformat_alloc_output_context2(format, null, null, url), "no container for it");
        try {
            var ownPicture = stream(format, picture);
            var ownSound = sound == null || !holds(format, sound) ? null : stream(format, sound);
            var io = new AVIOContext(null);
            check(avio_open(io, url, AVIO_FLAG_WRITE), "not opened");
            format.pb(io);
            check(avformat_write_header(format, (AVDictionary) null), "the container cannot hold the streams");
            return new CopyTarget(format, ownPicture, ownSound);
        } catch (IOException e) {
            release(format);
            throw e;
        }
    }

    private static boolean holds(AVFormatContext format, AVStream stream) {
        return avformat_query_codec(
                format.oformat(), stream.codecpar().codec_id(), avcodec.FF_COMPLIANCE_NORMAL) == 1;
    }

    private static AVStream stream(AVFormatContext format, AVStream source) throws IOException {
        var stream = avformat_new_stream(format, null);
        check(avcodec_parameters_copy(stream.codecpar(), source.codecpar()), "parameters");
        // The tag belongs to the source container.
        stream.codecpar().codec_tag(0);
        stream.time_base(source.time_base());
        stream.avg_frame_rate(source.avg_frame_rate());
        stream.sample_aspect_ratio(source.sample_aspect_ratio());
        return stream;
    }

    AVStream picture() {
        return picture;
    }

    /// Null when there is no sound, or the container cannot hold it.
    @Nullable AVStream sound() {
        return sound;
    }

    /// @param offset the time that becomes zero, in the source's units
    void write(AVPacket packet, AVStream source, AVStream target, long offset) throws IOException {
        if (packet.pts() != AV_NOPTS_VALUE) {
            packet.pts(packet.pts() - offset);
        }
        if (packet.dts() != AV_NOPTS_VALUE) {
            packet.dts(packet.dts() - offset);
        }
        av_packet_rescale_ts(packet, source.time_base(), target.time_base());
        packet.stream_index(target.index());
        packet.pos(-1);
        check(av_interleaved_write_frame(format, packet), "not written");
    }

    /// Completes the file.
    void finish() throws IOException {
        check(av_write_trailer(format), "not finished");
    }

    @Override
    public void close() {
        release(format);
    }

    private static void release(AVFormatContext format) {
        var io = format.pb();
        if (io != null && !io.isNull()) {
            avio_closep(io);
        }
        avformat_free_context(format);
    }

    private static void check(int result, String what) throws IOException {
        if (result < 0) {
            byte[] reason = new byte[AV_ERROR_MAX_STRING_SIZE];
            av_strerror(result, reason, reason.length);
            throw new IOException(what + ": " + new String(reason, StandardCharsets.UTF_8).trim());
        }
    }
}
