package org.frameseek.media;

import java.nio.file.Path;

/// A video file that was found readable: what it says of itself and the table of its frames.
///
/// @param variableRate whether the frames are not evenly spaced
public record Video(VideoInfo info, FrameTable frames, boolean variableRate) {
    /// Opens a file and scans its packets. Nothing is decoded, unless the file starts without a keyframe, as one that
    /// was cut out of a broadcast does: its table starts with the first frame that can be decoded.
    ///
    /// @throws MediaException when there is no such file, or it is no video that can be read
    public static Video open(Path file) throws MediaException {
        try (var demuxer = Demuxer.open(file)) {
            VideoCodec.of(demuxer, file);
            var scan = PacketScan.scan(demuxer, file);
            var frames = scan.frames();
            var info = VideoProbe.describe(demuxer, file, scan.hidden());
            var video = new Video(info, frames, !frames.isEvenlySpaced());
            return frames.startsWithoutKeyframe() ? video.startingDecodable() : video;
        }
    }

    private Video startingDecodable() throws MediaException {
        try (var source = FrameSource.open(this)) {
            int first = source.next();
            if (first < 0) {
                throw new MediaException("media.undecodable", file());
            }
            // Frames that are damaged further on stay in the table.
            int start = Math.min(first, frames.firstKeyframe());
            return new Video(info, frames.startingAt(start), variableRate);
        }
    }

    public Path file() {
        return info.file();
    }
}
