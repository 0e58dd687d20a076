package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG1VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG2VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VC1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WMV3;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_close;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_init;
import static org.bytedeco.ffmpeg.global.avcodec.av_parser_parse2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_B;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVCodecParserContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/// Finds out in which order stored packets are shown, from the headers of their pictures. Needed where a container
/// such as AVI knows only in which order they are decoded.
final class PresentationOrder implements AutoCloseable {
    private static final int COMPLETE_FRAMES = 1;

    private final AVCodecParserContext parser;
    private final AVCodecContext codec;
    private final PointerPointer<BytePointer> parsed = new PointerPointer<>(1);
    private final IntPointer parsedSize = new IntPointer(1);
    private final boolean counted;
    private int[] positions = new int[1024];
    private int packets;
    private int placed;

    // Codecs that number their pictures: those of the running group, number and packet in one value.
    private long[] group = new long[64];
    private int grouped;

    // Codecs that do not: the picture that later ones may still precede, or -1.
    private int held = -1;

    private PresentationOrder(AVCodecParserContext parser, AVCodecContext codec, boolean counted) {
        this.parser = parser;
        this.codec = codec;
        this.counted = counted;
        parser.flags(COMPLETE_FRAMES);
    }

    /// @return null for a codec whose pictures are always shown in the order in which they are decoded
    static PresentationOrder of(AVCodecParameters parameters) {
        int id = parameters.codec_id();
        boolean counted = id == AV_CODEC_ID_H264 || id == AV_CODEC_ID_HEVC;
        boolean typed = id == AV_CODEC_ID_MPEG4 || id == AV_CODEC_ID_MPEG2VIDEO || id == AV_CODEC_ID_MPEG1VIDEO
                || id == AV_CODEC_ID_VC1 || id == AV_CODEC_ID_WMV3;
        var parser = counted || typed ? av_parser_init(id) : null;
        if (parser == null || parser.isNull()) {
            return null;
        }
        var codec = avcodec_alloc_context3(null);
        avcodec_parameters_to_context(codec, parameters);
        return new PresentationOrder(parser, codec, counted);
    }

    void add(AVPacket packet) {
        av_parser_parse2(parser, codec, parsed, parsedSize, packet.data(), packet.size(), AV_NOPTS_VALUE,
                AV_NOPTS_VALUE, packet.pos());
        if (packets == positions.length) {
            positions = Arrays.copyOf(positions, packets * 2);
        }
        if (counted) {
            addCounted(parser.output_picture_number(), parser.key_frame() == 1);
        } else {
            addTyped(parser.pict_type() == AV_PICTURE_TYPE_B);
        }
        packets++;
    }

    /// Numbers start anew at a keyframe that nothing refers across.
    private void addCounted(int number, boolean keyframe) {
        if (keyframe && number <= 0) {
            placeGroup();
        }
        if (grouped == group.length) {
            group = Arrays.copyOf(group, grouped * 2);
        }
        group[grouped++] = (long) number << 32 | packets;
    }

    private void placeGroup() {
        Arrays.sort(group, 0, grouped);
        for (int i = 0; i < grouped; i++) {
            positions[(int) group[i]] = placed++;
        }
        grouped = 0;
    }

    /// A picture predicted from both sides is shown at once, any other when the next of its kind comes.
    private void addTyped(boolean bidirectional) {
        if (bidirectional) {
            positions[packets] = placed++;
            return;
        }
        placeHeld();
        held = packets;
    }

    private void placeHeld() {
        if (held >= 0) {
            positions[held] = placed++;
        }
        held = -1;
    }

    /// The place in presentation order of each packet added.
    int[] positions() {
        placeGroup();
        placeHeld();
        return Arrays.copyOf(positions, packets);
    }

    @Override
    public void close() {
        av_parser_close(parser);
        avcodec_free_context(codec);
        parsed.close();
        parsedSize.close();
    }
}
