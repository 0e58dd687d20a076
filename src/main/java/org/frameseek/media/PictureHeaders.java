package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG1VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG2VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VC1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WMV3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PICTURE_STRUCTURE_BOTTOM_FIELD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PICTURE_STRUCTURE_TOP_FIELD;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_close;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_init;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_parse2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_B;

import java.math.BigInteger;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVCodecParserContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Reads picture headers for order and fields where the container lacks them. Use from one thread.
final class PictureHeaders implements AutoCloseable {
    private static final int COMPLETE_FRAMES = 1;
    /// MPEG-4: length in bytes of the longest picture that may be empty, and the start code of each picture.
    static final int LONGEST_EMPTY = 19;
    private static final int PICTURE_START = 0x1B6;

    /// How a codec encodes the display order of pictures.
    enum Ordering {
        /// Stored order.
        STORED,
        /// Numbers that count from the start of each group.
        NUMBERED,
        /// By type: a picture predicted from both sides is shown before the one stored before it.
        TYPED,
        /// Only PTS tell.
        UNKNOWN;

        static Ordering of(int codec) {
            return switch (codec) {
                case AV_CODEC_ID_H264, AV_CODEC_ID_HEVC -> NUMBERED;
                case AV_CODEC_ID_MPEG4, AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_MPEG1VIDEO, AV_CODEC_ID_VC1,
                        AV_CODEC_ID_WMV3 -> TYPED;
                default -> VideoCodec.storesInOrder(codec) ? STORED : UNKNOWN;
            };
        }

        boolean isInHeaders() {
            return this == NUMBERED || this == TYPED;
        }
    }

    /// The header of the last picture read.
    ///
    /// @param empty true when it only repeats the picture before it, which is then not shown twice
    record Header(
            int number, boolean startsGroup, boolean bidirectional, boolean topField, boolean bottomField,
            boolean empty) {
        boolean isField() {
            return topField || bottomField;
        }
    }

    private final AVCodecParserContext parser;
    private final AVCodecContext codec;
    private final PointerPointer<BytePointer> parsed = new PointerPointer<>(1);
    private final IntPointer parsedSize = new IntPointer(1);

    private PictureHeaders(AVCodecParserContext parser, AVCodecContext codec) {
        this.parser = parser;
        this.codec = codec;
        parser.flags(COMPLETE_FRAMES);
    }

    /// @return null for a codec whose headers carry none of this
    static @Nullable PictureHeaders of(AVCodecParameters parameters) {
        var parser = Ordering.of(parameters.codec_id()).isInHeaders() ? av_parser_init(parameters.codec_id()) : null;
        if (parser == null || parser.isNull()) {
            return null;
        }
        var codec = avcodec_alloc_context3(null);
        avcodec_parameters_to_context(codec, parameters);
        return new PictureHeaders(parser, codec);
    }

    Header read(AVPacket packet) {
        av_parser_parse2(parser, codec, parsed, parsedSize, packet.data(), packet.size(), AV_NOPTS_VALUE,
                AV_NOPTS_VALUE, packet.pos());
        int structure = parser.picture_structure();
        int number = parser.output_picture_number();
        return new Header(number, parser.key_frame() == 1 && number <= 0, parser.pict_type() == AV_PICTURE_TYPE_B,
                structure == AV_PICTURE_STRUCTURE_TOP_FIELD, structure == AV_PICTURE_STRUCTURE_BOTTOM_FIELD,
                codec.codec_id() == AV_CODEC_ID_MPEG4 && packet.size() <= LONGEST_EMPTY && isEmpty(packet));
    }

    /// The picture size in the headers of a packet, or null without one. A parser keeps the first size that it meets,
    /// so each packet needs a new parser.
    static @Nullable PictureSize size(AVPacket packet, int codecId) {
        try (var headers = new PictureHeaders(av_parser_init(codecId), avcodec_alloc_context3(null))) {
            headers.codec.codec_id(codecId);
            headers.read(packet);
            // Each parser fills in one of the two.
            int width = Math.max(headers.codec.width(), headers.parser.width());
            int height = Math.max(headers.codec.height(), headers.parser.height());
            return width > 0 && height > 0 ? new PictureSize(width, height) : null;
        }
    }

    /// True when the header of an MPEG-4 picture ends by saying that nothing follows.
    private boolean isEmpty(AVPacket packet) {
        var bits = new BigInteger(1, bytes(packet));
        int length = packet.size() * 8;
        // Start code, two bits of type, then one bit for each elapsed second.
        int at = 34;
        if (bits.shiftRight(length - 32).intValue() != PICTURE_START) {
            return false;
        }
        while (at < length && bits.testBit(length - 1 - at)) {
            at++;
        }
        // The end of those bits and a marker, the fraction of a second, a marker.
        int fraction = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, codec.framerate().num() - 1));
        at += 2 + fraction + 1;
        return at < length && !bits.testBit(length - 1 - at);
    }

    private static byte[] bytes(AVPacket packet) {
        var bytes = new byte[packet.size()];
        packet.data().get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        av_parser_close(parser);
        avcodec_free_context(codec);
        parsed.close();
        parsedSize.close();
    }
}
