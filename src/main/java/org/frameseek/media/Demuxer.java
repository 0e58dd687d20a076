package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_PROGRESSIVE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_PALETTE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_new_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_TS_DISCONT;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
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
import static org.bytedeco.ffmpeg.global.avutil.AVPALETTE_SIZE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_PAL8;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

/// An open file and the packets of its video stream, in stored order. Use from one thread at a time.
final class Demuxer implements AutoCloseable {
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
    /// Bytes at either end of a packet that identify it.
    private static final int SIGNATURE_BYTES = 32;
    private static final Rational USUAL_RATE = new Rational(25, 1);
    /// Most bytes that FFmpeg may allocate at once, whatever a damaged header asks for; enough for any picture that is
    /// decoded.
    private static final long MOST_MEMORY = 1L << 30;

    /// Formats without an index; reading can start at any byte.
    private static final Set<String> STREAMS = Set.of("mpegts", "mpeg", "h264", "hevc", "mpegvideo", "m4v", "obu");

    static {
        av_max_alloc(MOST_MEMORY);
    }

    private final AVFormatContext format;
    private final AVStream stream;
    private final AVPacket packet = av_packet_alloc();
    private final @Nullable PacketFilter filter;

    private Demuxer(AVFormatContext format, AVStream stream) {
        this.format = format;
        this.stream = stream;
        this.filter = PacketFilter.of(stream);
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
        try {
            avformat_find_stream_info(format, (AVDictionary) null);
            return new Demuxer(format, videoStream(format, file));
        } catch (MediaException e) {
            avformat_close_input(format);
            throw e;
        }
    }

    /// The options that every file is opened with.
    static AVDictionary options() {
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

    /// Cover art is a video stream too, with one frame.
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

    /// The parameters of the packets.
    AVCodecParameters parameters() {
        return filter == null ? stream.codecpar() : filter.parameters();
    }

    Rational timeBase() {
        return new Rational(stream.time_base().num(), stream.time_base().den());
    }

    double ticksPerSecond() {
        return 1 / timeBase().toDouble();
    }

    /// Average frames per second, as closely as the file tells; 25 when it does not.
    Rational frameRate() {
        for (var rate : List.of(stream.avg_frame_rate(), stream.r_frame_rate())) {
            if (rate.num() > 0 && rate.den() > 0) {
                return new Rational(rate.num(), rate.den());
            }
        }
        return USUAL_RATE;
    }

    /// The usual duration of a frame, in units of the time base.
    double framePeriod() {
        return ticksPerSecond() / frameRate().toDouble();
    }

    /// True when the stream declares that it has no fields.
    boolean isProgressive() {
        return stream.codecpar().field_order() == AV_FIELD_PROGRESSIVE;
    }

    /// True when pixels are indexes into a palette that packets carry.
    boolean hasPalette() {
        return stream.codecpar().format() == AV_PIX_FMT_PAL8;
    }

    /// True when times may jump in mid-stream, as where broadcasts or recordings are joined.
    boolean mayJump() {
        return (format.iformat().flags() & AVFMT_TS_DISCONT) != 0;
    }

    boolean hasAudio() {
        return hasAudio(format);
    }

    /// The last packet read; its data is valid until the next one is read.
    AVPacket packet() {
        return packet;
    }

    /// True when the packet is decoded only as a reference, as before the in point of an edit list.
    boolean isHidden() {
        return (packet.flags() & AV_PKT_FLAG_DISCARD) != 0;
    }

    boolean isKeyframe() {
        return (packet.flags() & AV_PKT_FLAG_KEY) != 0;
    }

    /// Position and size of the packet in one number, which identifies it after a seek. A packet without a known
    /// position is identified by its first and last bytes.
    long signature() {
        int size = packet.size();
        long position = packet.pos();
        long hash = mix(position * 31 + size);
        if (position >= 0) {
            return hash;
        }
        var data = packet.data();
        int ends = Math.min(size, SIGNATURE_BYTES) / Long.BYTES * Long.BYTES;
        for (int i = 0; i < ends; i += Long.BYTES) {
            hash = mix(hash ^ data.getLong(i)) + mix(data.getLong(size - ends + i));
        }
        for (int i = ends; i < Math.min(size, Long.BYTES); i++) {
            hash = mix(hash ^ data.get(i));
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    /// The palette that the packet carries, or null.
    byte @Nullable [] palette() {
        if (packet.side_data_elems() == 0) {
            return null;
        }
        var palette = av_packet_get_side_data(packet, AV_PKT_DATA_PALETTE, new SizeTPointer((Pointer) null));
        if (palette == null || palette.isNull()) {
            return null;
        }
        var colours = new byte[AVPALETTE_SIZE];
        palette.get(colours);
        return colours;
    }

    /// Gives the packet the palette of an earlier one.
    void setPalette(byte[] palette) {
        var target = av_packet_new_side_data(packet, AV_PKT_DATA_PALETTE, palette.length);
        if (target != null && !target.isNull()) {
            target.put(palette);
        }
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
            // A decoder takes an empty packet as the end of the stream.
        } while (packet.stream_index() != stream.index() || packet.size() == 0
                || filter != null && !(filter.apply(packet) && packet.size() > 0));
        return true;
    }

    /// Seeks to the keyframe at or before a time, or near it where the format cannot do better.
    boolean seek(long time) {
        forget();
        return av_seek_frame(format, stream.index(), time, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /// Seeks to a byte position, in formats where reading can start anywhere.
    ///
    /// @return false for other formats
    boolean seekToPosition(long position) {
        forget();
        return position >= 0 && startsAnywhere()
                && av_seek_frame(format, -1, position, AVSEEK_FLAG_BYTE) >= 0;
    }

    private void forget() {
        if (filter != null) {
            filter.flush();
        }
    }

    /// True when the format is a bare stream of pictures that a parser cuts into packets.
    boolean startsAnywhere() {
        return STREAMS.contains(format.iformat().name().getString());
    }

    @Override
    public void close() {
        if (filter != null) {
            filter.close();
        }
        av_packet_free(packet);
        avformat_close_input(format);
    }
}
