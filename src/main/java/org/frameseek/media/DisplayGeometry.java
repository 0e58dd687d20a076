package org.frameseek.media;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// How the pictures of a video stream are brought before the eye: turned, and with square pixels.
///
/// @param aspectWidth width of a stored pixel in units of [#aspectHeight]; 0 when the container does not say
record DisplayGeometry(Orientation orientation, int aspectWidth, int aspectHeight) {
    static DisplayGeometry of(Demuxer demuxer) {
        var container = demuxer.stream().sample_aspect_ratio();
        var stream = container.num() > 0 ? container : demuxer.stream().codecpar().sample_aspect_ratio();
        return new DisplayGeometry(Orientation.of(demuxer.stream().codecpar()), stream.num(), stream.den());
    }

    PictureSize shownSize(int codedWidth, int codedHeight) {
        return PictureSize.shown(codedWidth, codedHeight, aspectWidth, aspectHeight, orientation);
    }

    /// The size may change in mid-stream. The shape of the pixels is what the container says, else what the picture
    /// says.
    PictureSize shownSize(AVFrame frame) {
        AVRational own = frame.sample_aspect_ratio();
        return aspectWidth > 0
                ? shownSize(frame.width(), frame.height())
                : PictureSize.shown(frame.width(), frame.height(), own.num(), own.den(), orientation);
    }
}
