package org.frameseek.media;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/// How the pictures of a video stream are brought before the eye: turned, and with square pixels. What the container
/// says holds for all of them; else each picture says it itself, and a later one may say something else. One per
/// decoder, told of every picture.
final class DisplayGeometry {
    private final @Nullable Orientation container;
    private final AVRational aspect;
    private Orientation current = Orientation.UPRIGHT;

    DisplayGeometry(Demuxer demuxer) {
        var stream = demuxer.stream();
        container = Orientation.of(stream.codecpar());
        aspect = stream.sample_aspect_ratio();
    }

    /// What a picture says holds until one says something else, or a keyframe nothing.
    void note(AVFrame frame, boolean keyframe) {
        var said = Orientation.of(frame);
        if (said != null) {
            current = said;
        } else if (keyframe) {
            current = Orientation.UPRIGHT;
        }
    }

    /// Of the picture noted last.
    Orientation orientation() {
        return container != null ? container : current;
    }

    /// Of the picture noted last.
    PictureSize shownSize(AVFrame frame) {
        return shownSize(frame.width(), frame.height(), frame.sample_aspect_ratio());
    }

    /// As the stream's header says.
    PictureSize shownSize(AVCodecParameters header) {
        return shownSize(header.width(), header.height(), header.sample_aspect_ratio());
    }

    /// @param own the shape of a pixel as the picture gives it, which counts when the container gives none
    private PictureSize shownSize(int width, int height, AVRational own) {
        var pixel = aspect.num() > 0 ? aspect : own;
        return PictureSize.shown(width, height, pixel.num(), pixel.den(), orientation());
    }
}
