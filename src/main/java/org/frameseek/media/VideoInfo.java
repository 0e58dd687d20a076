package org.frameseek.media;

import java.nio.file.Path;
import java.util.Set;

/// What a video file says of itself.
///
/// @param container short name of the format, such as `mp4`
/// @param codec short name of the video codec, such as `h264`
/// @param codedWidth width of the stored picture in pixels
/// @param codedHeight height of the stored picture in pixels
/// @param width width as shown: pixel aspect and rotation applied
/// @param height height as shown
/// @param rotation degrees clockwise by which the stored picture is turned for showing: 0, 90, 180 or 270
/// @param frameRate average frames per second; 25 where the file gives none
/// @param declaredFrames the number of frames that the container declares and does not hide, or -1
/// @param declaredSeconds the duration that the container declares for the pictures, or -1; estimates do not count
/// @param dynamicRange `SDR`, or the high-dynamic-range transfer in use (`PQ`, `HLG`), which is tone-mapped for showing
/// @param standardDefinitionColours whether its numbers mean what they do in standard definition: BT.601, black being
///     16
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

    /// Whether the file is a mere stream of pictures. They are taken to follow each other at [#frameRate], which is
    /// what the stream says, or 25 per second.
    public boolean isWithoutTimes() {
        return WITHOUT_TIMES.contains(container);
    }
}
