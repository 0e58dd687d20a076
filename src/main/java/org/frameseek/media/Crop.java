package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_FRAME_CROPPING;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_CROP_UNALIGNED;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_apply_cropping;

import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Pixels that the container hides at each edge: clean aperture in MP4, PixelCrop in Matroska. The decoder already
/// applies the stream's own crop.
record Crop(int top, int bottom, int left, int right) {
    private static final Crop NONE = new Crop(0, 0, 0, 0);

    static Crop of(AVCodecParameters parameters) {
        var data = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_FRAME_CROPPING);
        if (data == null || data.isNull() || data.size() < 4 * Integer.BYTES) {
            return NONE;
        }
        var edges = data.data().capacity(data.size()).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        return new Crop(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
    }

    /// Moves the edges of a picture inwards. Ignores a crop that would leave nothing.
    void apply(AVFrame frame) {
        if (equals(NONE) || Math.min(Math.min(top, bottom), Math.min(left, right)) < 0
                || (long) left + right >= frame.width() || (long) top + bottom >= frame.height()) {
            return;
        }
        frame.crop_top(top).crop_bottom(bottom).crop_left(left).crop_right(right);
        av_frame_apply_cropping(frame, AV_FRAME_CROP_UNALIGNED);
    }
}
