package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_CENTER;
import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_TOP;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_FCC;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE240M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// What the stored numbers of a picture mean, according to its tags.
///
/// @param format FFmpeg's pixel format, never one of the old ones that imply full range
/// @param matrix FFmpeg's colour space, never unspecified
/// @param fullRange whether black is 0 and white the largest number
/// @param sharedFromLeft whether subsampled colour is sited at the left pixel instead of midway between the two
record Colours(int format, int matrix, boolean fullRange, boolean sharedFromLeft, Transfer transfer) {
    private static final int FIRST_HIGH_DEFINITION_WIDTH = 1280;
    private static final int LAST_STANDARD_DEFINITION_HEIGHT = 576;

    /// How numbers become light: as on an ordinary screen, or by a high-dynamic-range curve.
    enum Transfer {
        SDR, PQ, HLG;

        static Transfer of(int characteristic) {
            return switch (characteristic) {
                case AVCOL_TRC_SMPTE2084 -> PQ;
                case AVCOL_TRC_ARIB_STD_B67 -> HLG;
                default -> SDR;
            };
        }
    }

    static Colours of(AVFrame frame) {
        return of(frame.format(), frame.color_range(), frame.colorspace(), frame.chroma_location(),
                frame.color_trc(), frame.width(), frame.height());
    }

    /// True when the numbers have more than eight bits.
    boolean isDeep() {
        var described = av_pix_fmt_desc_get(format);
        return described != null && described.comp(0).depth() > 8;
    }

    /// True when the numbers follow standard definition.
    boolean areStandardDefinition() {
        return (matrix == AVCOL_SPC_SMPTE170M || matrix == AVCOL_SPC_BT470BG) && !fullRange;
    }

    /// Untagged files follow the convention for their size, as mpv and VLC do: wider than 1279 pixels or higher than
    /// 576 is high definition.
    private static int matrix(int tagged, int width, int height) {
        return switch (tagged) {
            case AVCOL_SPC_BT709, AVCOL_SPC_FCC, AVCOL_SPC_BT470BG, AVCOL_SPC_SMPTE170M, AVCOL_SPC_SMPTE240M,
                    AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL -> tagged;
            default -> width >= FIRST_HIGH_DEFINITION_WIDTH || height > LAST_STANDARD_DEFINITION_HEIGHT
                    ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
        };
    }

    static Colours of(AVCodecParameters stream) {
        return of(stream.format(), stream.color_range(), stream.color_space(), stream.chroma_location(),
                stream.color_trc(), stream.width(), stream.height());
    }

    private static Colours of(
            int format, int range, int space, int location, int transfer, int width, int height) {
        int plain = withoutRange(format);
        boolean full = range == AVCOL_RANGE_JPEG || plain != format;
        boolean left = location != AVCHROMA_LOC_CENTER && location != AVCHROMA_LOC_TOP;
        return new Colours(plain, matrix(space, width, height), full, left, Transfer.of(transfer));
    }

    private static int withoutRange(int format) {
        return switch (format) {
            case AV_PIX_FMT_YUVJ420P -> AV_PIX_FMT_YUV420P;
            case AV_PIX_FMT_YUVJ422P -> AV_PIX_FMT_YUV422P;
            case AV_PIX_FMT_YUVJ444P -> AV_PIX_FMT_YUV444P;
            case AV_PIX_FMT_YUVJ440P -> AV_PIX_FMT_YUV440P;
            case AV_PIX_FMT_YUVJ411P -> AV_PIX_FMT_YUV411P;
            default -> format;
        };
    }
}
