package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG1VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG2VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_TIMED_THUMBNAILS;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/// An open file and the packets of its video stream, in the order in which they are stored. One thread at a time.
final class Demuxer implements AutoCloseable {
    /// FFmpeg looks at the content, not at the name, so a playlist called `.mp4` would open other files or the network.
    static final String PROTOCOLS = "file";
    /// Formats that hold their own pictures. Nothing in this list refers to other files.
    static final String FORMATS = String.join(",", "mov", "mp4", "m4a", "3gp", "3g2", "mj2", "matroska", "webm", "avi",
            "mpegts", "mpeg", "flv", "asf", "gif", "ogg", "mxf", "dv", "rm", "ivf", "wtv", "nut",
            // Sound only: opened so that the person can be told what the file is.
            "mp3", "wav", "flac", "aac", "aiff");

    private static final int GENERATE_PTS = 1;
    /// Bytes that FFmpeg may take at once, whatever a damaged header asks for; enough for any picture that is decoded.
    private static final long MOST_MEMORY = 1L << 30;

    static {
        av_max_alloc(MOST_MEMORY);
    }

    private final AVFormatContext format;
    private final AVStream stream;
    private final AVPacket packet = av_packet_alloc();

    private Demuxer(AVFormatContext format, AVStream stream) {
        this.format = format;
        this.stream = stream;
        if (guessesTimes()) {
            format.flags(format.flags() | GENERATE_PTS);
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != stream.index()) {
                format.streams(i).discard(AVDISCARD_ALL);
            }
        }
    }

    static Demuxer open(Path file) throws MediaException {
        requireReadable(file);
        FFmpegLog.route();
        var format = avformat_alloc_context();
        var options = options();
        int opened = avformat_open_input(format, url(file), null, options);
        av_dict_free(options);
        if (opened < 0) {
            throw new MediaException("media.not-a-video", file);
        }
        try {
            avformat_find_stream_info(format, (AVDictionary) null);
            return new Demuxer(format, videoStream(format, file));
        } catch (MediaException e) {
            avformat_close_input(format);
            throw e;
        }
    }

    /// The options under which any file must be opened.
    static AVDictionary options() {
        var options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", PROTOCOLS, 0);
        av_dict_set(options, "format_whitelist", FORMATS, 0);
        return options;
    }

    /// The prefix keeps a name such as `concat:a.mp4` a name.
    static String url(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    static void requireReadable(Path file) throws MediaException {
        if (Files.isDirectory(file)) {
            throw new MediaException("media.folder", file);
        }
        if (Files.notExists(file)) {
            throw new MediaException("media.no-such-file", file);
        }
        // A pipe or a device would keep the program waiting for ever.
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new MediaException("media.unreadable", file);
        }
        try {
            if (Files.size(file) == 0) {
                throw new MediaException("media.empty", file);
            }
        } catch (IOException e) {
            throw new MediaException("media.unreadable", file, e);
        }
    }

    /// The moving picture of a file, which may hold a cover picture as well.
    static AVStream videoStream(AVFormatContext format, Path file) throws MediaException {
        int best = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (best >= 0 && isMovie(format.streams(best))) {
            return format.streams(best);
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            if (isMovie(format.streams(i))) {
                return format.streams(i);
            }
        }
        throw new MediaException(hasAudio(format) ? "media.audio-only" : "media.no-video", file);
    }

    /// A cover picture is a video stream too, of one frame.
    private static boolean isMovie(AVStream stream) {
        return stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO
                && (stream.disposition() & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) == 0;
    }

    private static boolean hasAudio(AVFormatContext format) {
        for (int i = 0; i < format.nb_streams(); i++) {
            if (format.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO) {
                return true;
            }
        }
        return false;
    }

    AVFormatContext format() {
        return format;
    }

    AVStream stream() {
        return stream;
    }

    /// Whether FFmpeg works out PTS that the file leaves out; only for MPEG-1 and 2 can it tell them.
    boolean guessesTimes() {
        int codec = stream.codecpar().codec_id();
        return codec == AV_CODEC_ID_MPEG2VIDEO || codec == AV_CODEC_ID_MPEG1VIDEO;
    }

    boolean hasAudio() {
        return hasAudio(format);
    }

    /// The packet last read; its data are valid until the next one is read.
    AVPacket packet() {
        return packet;
    }

    /// Whether the packet is decoded only for others to refer to, as before the in point of an edit list.
    boolean isHidden() {
        return (packet.flags() & AV_PKT_FLAG_DISCARD) != 0;
    }

    /// Reads the next packet of the video stream.
    ///
    /// @return false at the end of what can be read
    boolean read() {
        do {
            av_packet_unref(packet);
            if (av_read_frame(format, packet) < 0) {
                return false;
            }
            // A decoder takes an empty packet for the end of the stream.
        } while (packet.stream_index() != stream.index() || packet.size() == 0);
        return true;
    }

    /// Moves to the keyframe at or before a time, or somewhere near where the format cannot do better.
    boolean seek(long time) {
        return av_seek_frame(format, stream.index(), time, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_close_input(format);
    }
}
