package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_TS_DISCONT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_TIMED_THUMBNAILS;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
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
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/// An open media file: which formats may be opened, and which of its streams is the video.
record Container(AVFormatContext format) implements AutoCloseable {
    /// FFmpeg looks at the content, not the name: a playlist called `.mp4` would open other files or the network.
    static final String PROTOCOLS = "file";
    /// Formats that contain their own pictures. None of them refers to other files.
    static final String FORMATS = String.join(",", "mov", "mp4", "m4a", "3gp", "3g2", "mj2", "matroska", "webm", "avi",
            "mpegts", "mpeg", "flv", "asf", "gif", "ogg", "mxf", "dv", "rm", "ivf", "wtv", "nut",
            // Video without a container.
            "h264", "hevc", "mpegvideo", "m4v", "obu",
            // Sound only: accepted so that the error can tell the user what the file is.
            "mp3", "wav", "flac", "aac", "aiff");

    /// Keeps missing values unknown: FFmpeg's guesses differ after a seek. [ShownTimes] fills the gaps.
    private static final int NO_GUESSES = 0x10;
    /// Most bytes that FFmpeg may allocate at once, whatever a damaged header asks for; enough for any picture that is
    /// decoded.
    private static final long MOST_MEMORY = 1L << 30;

    /// Formats without an index; reading can start at any byte.
    private static final Set<String> STREAMS = Set.of("mpegts", "mpeg", "h264", "hevc", "mpegvideo", "m4v", "obu");

    static {
        av_max_alloc(MOST_MEMORY);
        // Whatever is scaled comes from a file that was opened here.
        RowScaling.takeFaster();
    }

    /// @throws MediaException when the file does not exist or FFmpeg cannot open it
    static Container open(Path file) throws MediaException {
        requireReadable(file);
        FFmpegLog.route();
        var format = avformat_alloc_context();
        format.flags(format.flags() | NO_GUESSES);
        var options = options();
        int opened;
        try (var name = FileUrl.of(file)) {
            opened = avformat_open_input(format, name.url(), null, options);
        }
        av_dict_free(options);
        if (opened < 0) {
            throw new MediaException("media.not-a-video", file);
        }
        avformat_find_stream_info(format, (AVDictionary) null);
        return new Container(format);
    }

    /// The options that every file is opened with.
    private static AVDictionary options() {
        var options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", PROTOCOLS, 0);
        av_dict_set(options, "format_whitelist", FORMATS, 0);
        return options;
    }

    static void requireReadable(Path file) throws MediaException {
        if (Files.isDirectory(file)) {
            throw new MediaException("media.folder", file);
        }
        if (Files.notExists(file)) {
            throw new MediaException("media.no-such-file", file);
        }
        // A pipe or a device would block the program forever.
        if (!Files.isRegularFile(file)) {
            throw new MediaException("media.not-a-file", file);
        }
        if (!Files.isReadable(file)) {
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

    /// The film's stream in a file that may also hold cover art.
    AVStream videoStream(Path file) throws MediaException {
        int best = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (best >= 0 && isMovie(format.streams(best))) {
            return format.streams(best);
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            if (isMovie(format.streams(i))) {
                return format.streams(i);
            }
        }
        throw new MediaException(hasAudio() ? "media.audio-only" : "media.no-video", file);
    }

    /// Cover art is a video stream too, with one frame.
    private static boolean isMovie(AVStream stream) {
        return stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO
                && (stream.disposition() & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) == 0;
    }

    boolean hasAudio() {
        for (int i = 0; i < format.nb_streams(); i++) {
            if (format.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO) {
                return true;
            }
        }
        return false;
    }

    /// True when times may jump in mid-stream, as where broadcasts or recordings are joined.
    boolean mayJump() {
        return (format.iformat().flags() & AVFMT_TS_DISCONT) != 0;
    }

    /// True when packets carry the time of decoding only, so that headers must give the order of display.
    boolean storesDecodingTimes() {
        return "avi".equals(format.iformat().name().getString());
    }

    /// True when the format is a bare stream of pictures that a parser cuts into packets.
    boolean startsAnywhere() {
        return STREAMS.contains(format.iformat().name().getString());
    }

    @Override
    public void close() {
        avformat_close_input(format);
    }
}
