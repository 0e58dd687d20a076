package org.frameseek.media;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/// How the pictures of a video stream are displayed: turned, and with square pixels. The container's values apply to
/// all pictures; without them each picture carries its own, which may change mid-stream. One per decoder; it sees every
/// picture.
final class DisplayGeometry {
    private final @Nullable Orientation container;
    private final AVRational aspect;
    private Orientation current = Orientation.UPRIGHT;

    DisplayGeometry(Demuxer demuxer) {
        var stream = demuxer.stream();
        container = Orientation.of(stream.codecpar());
        aspect = stream.sample_aspect_ratio();
    }

    /// A picture's own values apply until another picture changes them or a keyframe has none.
    void note(AVFrame frame, boolean keyframe) {
        var said = Orientation.of(frame);
        if (said != null) {
            current = said;
        } else if (keyframe) {
            current = Orientation.UPRIGHT;
        }
    }

    /// The orientation of the last picture noted.
    Orientation orientation() {
        return container != null ? container : current;
    }

    /// The shown size of the last picture noted.
    PictureSize shownSize(AVFrame frame) {
        return shownSize(frame.width(), frame.height(), frame.sample_aspect_ratio());
    }

    /// The shown size according to the stream's header.
    PictureSize shownSize(AVCodecParameters header) {
        return shownSize(header.width(), header.height(), header.sample_aspect_ratio());
    }

    /// @param own the picture's own pixel aspect, used when the container gives none
    private PictureSize shownSize(int width, int height, AVRational own) {
        var pixel = aspect.num() > 0 ? aspect : own;
        return PictureSize.shown(width, height, pixel.num(), pixel.den(), orientation());
    }
}
