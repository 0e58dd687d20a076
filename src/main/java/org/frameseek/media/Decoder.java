package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.frameseek.media.PictureHeaders.Ordering;
import org.jspecify.annotations.Nullable;

/// Turns the packets of a [Demuxer] into pictures, in presentation order. Use from one thread at a time; FFmpeg decodes
/// on several threads of its own.
final class Decoder implements AutoCloseable {
    private static final int FRAME_FLAG_CORRUPT = 1;
    private static final int FRAME_FLAG_KEY = 1 << 1;
    private static final int MOST_REFUSALS = 1000;
    /// In a row, of hardware.
    private static final int MOST_FAILURES = 100;

    private final Demuxer demuxer;
    private final AVCodecContext codec;
    private final boolean hasHardware;
    private final PacketNames names;
    private final Crop crop;
    private final DisplayGeometry geometry;
    private final AVFrame frame = av_frame_alloc();
    private boolean pending;
    private boolean named;
    private boolean draining;
    /// True when decoding continues with the pending packet once the decoder is empty.
    private boolean resuming;
    /// True when the codec holds back pictures and may lose them when the size changes.
    private final boolean holdsBack;
    private @Nullable PictureSize size;
    private int row = -1;
    private boolean broken;
    private boolean damaged;
    private boolean inHardware;
    private int failures;

    private Decoder(Demuxer demuxer, AVCodecContext codec, PacketNames names) {
        this.demuxer = demuxer;
        this.codec = codec;
        this.hasHardware = codec.hw_device_ctx() != null;
        this.names = names;
        this.holdsBack = Ordering.of(codec.codec_id()).isInHeaders() && demuxer.container().startsAnywhere();
        this.crop = Crop.of(demuxer.stream().codecpar());
        this.geometry = new DisplayGeometry(demuxer);
    }

    /// @param demuxer the decoder closes it, once the decoder is open
    /// @param hardware decodes where it can, if there is one
    static Decoder open(Demuxer demuxer, Path file, FrameTable table, @Nullable HardwareDecoding hardware)
            throws MediaException {
        var implementation = VideoCodec.of(demuxer, file, hardware != null);
        var parameters = demuxer.parameters();
        var codec = avcodec_alloc_context3(implementation);
        avcodec_parameters_to_context(codec, parameters);
        codec.pkt_timebase(demuxer.stream().time_base());
        codec.max_pixels(VideoCodec.MOST_PIXELS);
        codec.thread_count(0);
        if (hardware != null) {
            hardware.offerTo(codec);
        }
        if (avcodec_open2(codec, implementation, (AVDictionary) null) < 0) {
            avcodec_free_context(codec);
            throw new MediaException("media.undecodable", file);
        }
        return new Decoder(demuxer, codec, PacketNames.of(table, demuxer));
    }

    /// Decodes the next picture. Skips packets that cannot be decoded.
    ///
    /// @return false at the end
    boolean next() {
        for (int refusals = 0; refusals < MOST_REFUSALS; refusals++) {
            int received = avcodec_receive_frame(codec, frame);
            inHardware = received >= 0 && HardwareDecoding.holds(frame);
            if (hasHardware && isFailure(received)) {
                broken = true;
                if (++failures > MOST_FAILURES) {
                    return false;
                }
                continue;
            }
            if (received >= 0) {
                failures = 0;
                crop.apply(frame);
                noteDamage();
                row = frame.pts() == PacketNames.NAMELESS ? -1 : names.row(frame.pts(), row);
                geometry.note(frame, isKeyframe());
                return true;
            }
            if (received == AVERROR_EOF()) {
                if (!resuming) {
                    return false;
                }
                avcodec_flush_buffers(codec);
                resuming = false;
                draining = false;
                continue;
            }
            broken |= received != AVERROR_EAGAIN();
            if (feed()) {
                refusals = 0;
            }
            if (failures > MOST_FAILURES) {
                return false;
            }
        }
        return false;
    }

    private boolean isFailure(int received) {
        return received >= 0 ? inHardware && !HardwareDecoding.fetch(frame)
                : received != AVERROR_EAGAIN() && received != AVERROR_EOF();
    }

    /// Gives the codec one more packet, or signals the end of the stream.
    ///
    /// @return false when the codec accepts none now
    private boolean feed() {
        if (draining) {
            return false;
        }
        if (!pending) {
            pending = demuxer.read();
            if (!pending) {
                draining = true;
                avcodec_send_packet(codec, null);
                return true;
            }
        }
        var packet = demuxer.packet();
        if (!named) {
            packet.pts(names.name(packet));
            named = true;
        }
        if (isEmpty(packet)) {
            pending = false;
            named = false;
            return true;
        }
        if (holdsBack && changesSize(packet)) {
            // The decoder may lose the pictures that it still holds.
            draining = true;
            resuming = true;
            avcodec_send_packet(codec, null);
            return true;
        }
        int sent = avcodec_send_packet(codec, packet);
        if (sent == AVERROR_EAGAIN()) {
            return false;
        }
        pending = false;
        named = false;
        broken |= sent < 0;
        if (hasHardware && sent < 0) {
            // A decoder that depends on hardware would refuse the whole file, packet by packet.
            failures++;
        }
        return true;
    }

    /// Whether the packet only repeats the picture before it. At the end of a stream, the codec would give the last
    /// picture the name of such a packet, which is no frame's.
    private boolean isEmpty(AVPacket packet) {
        return codec.codec_id() == AV_CODEC_ID_MPEG4 && packet.size() <= PictureHeaders.LONGEST_EMPTY
                && packet.pts() != PacketNames.NAMELESS && names.row(packet.pts(), -1) < 0;
    }

    /// True when pictures of another size begin with this packet.
    private boolean changesSize(AVPacket packet) {
        var found = demuxer.isKeyframe() ? PictureHeaders.size(packet, codec.codec_id()) : null;
        if (found == null) {
            return false;
        }
        var before = size;
        size = found;
        return before != null && !before.equals(found);
    }

    /// Pictures predicted from a damaged one are damaged too, until the next keyframe.
    private void noteDamage() {
        boolean faulty = frame.decode_error_flags() != 0 || (frame.flags() & FRAME_FLAG_CORRUPT) != 0;
        if (isKeyframe()) {
            broken = false;
        }
        broken |= faulty;
        damaged = broken;
    }

    DisplayGeometry geometry() {
        return geometry;
    }

    /// The current picture; valid until the next one is decoded.
    AVFrame frame() {
        return frame;
    }

    /// The position of the current picture in the frame table, or -1.
    int row() {
        return row;
    }

    long packetsRead() {
        return demuxer.packetsRead();
    }

    boolean isKeyframe() {
        return (frame.flags() & FRAME_FLAG_KEY) != 0;
    }

    boolean damaged() {
        return damaged;
    }

    /// True when hardware decoded the current picture.
    boolean inHardware() {
        return inHardware;
    }

    /// Goes to a frame from which decoding can start, or near it.
    boolean seek(int row) {
        pending = names.seek(row);
        named = false;
        avcodec_flush_buffers(codec);
        draining = false;
        resuming = false;
        size = null;
        row = -1;
        broken = false;
        return pending;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avcodec_free_context(codec);
        demuxer.close();
    }
}
