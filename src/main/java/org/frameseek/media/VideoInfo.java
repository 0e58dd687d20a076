package org.frameseek.media;

import java.nio.file.Path;
import java.util.Set;

/// The declared properties of a video file.
///
/// @param container short name of the format, such as `mp4`
/// @param codec short name of the video codec, such as `h264`
/// @param codedWidth width of the stored picture in pixels
/// @param codedHeight height of the stored picture in pixels
/// @param width width as shown: pixel aspect and rotation applied
/// @param height height as shown
/// @param rotation degrees clockwise by which the stored picture is turned for display: 0, 90, 180 or 270
/// @param frameRate average frames per second; 25 where the file gives none
/// @param declaredFrames the number of frames that the container declares and does not hide, or -1
/// @param declaredSeconds the duration that the container declares for the pictures, or -1; estimates do not count
/// @param dynamicRange `SDR`, or the high-dynamic-range transfer (`PQ`, `HLG`), which is tone-mapped for display
/// @param standardDefinitionColours true when the numbers follow standard definition: BT.601, with black at 16
/// @param hasAudio whether there is a sound track
public record VideoInfo(
        Path file,
        String container,
        String codec,
        int codedWidth,
        int codedHeight,
        int width,
        int height,
        int rotation,
        Rational frameRate,
        Rational timeBase,
        int declaredFrames,
        double declaredSeconds,
        String dynamicRange,
        boolean standardDefinitionColours,
        boolean hasAudio) {
    private static final Set<String> WITHOUT_TIMES = Set.of("h264", "hevc", "m2v", "m1v", "mpv", "m4v", "obu");

    /// True when the file is a bare stream of pictures. They follow each other at [#frameRate]: the stream's own rate,
    /// or 25 per second.
    public boolean isWithoutTimes() {
        return WITHOUT_TIMES.contains(container);
    }
}
