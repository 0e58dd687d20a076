package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_PROGRESSIVE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_PAL8;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

/// An open file and the packets of its video stream, in stored order. Use from one thread at a time.
final class Demuxer implements AutoCloseable {
    private static final Rational USUAL_RATE = new Rational(25, 1);

    private final Container container;
    private final AVFormatContext format;
    private final AVStream stream;
    private final AVPacket packet = av_packet_alloc();
    private final @Nullable PacketFilter filter;
    private long packetsRead;

    private Demuxer(Container container, AVStream stream) {
        this.container = container;
        this.format = container.format();
        this.stream = stream;
        this.filter = PacketFilter.of(stream);
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != stream.index()) {
                format.streams(i).discard(AVDISCARD_ALL);
            }
        }
    }

    /// @throws MediaException when the file does not exist or is not a readable video
    static Demuxer open(Path file) throws MediaException {
        var container = Container.open(file);
        try {
            return new Demuxer(container, container.videoStream(file));
        } catch (MediaException e) {
            container.close();
            throw e;
        }
    }

    Container container() {
        return container;
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
        packetsRead++;
        return true;
    }

    long packetsRead() {
        return packetsRead;
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
        return position >= 0 && container.startsAnywhere()
                && av_seek_frame(format, -1, position, AVSEEK_FLAG_BYTE) >= 0;
    }

    private void forget() {
        if (filter != null) {
            filter.flush();
        }
    }

    @Override
    public void close() {
        if (filter != null) {
            filter.close();
        }
        av_packet_free(packet);
        container.close();
    }
}
