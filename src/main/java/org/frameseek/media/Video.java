package org.frameseek.media;

import java.nio.file.Path;

/// A video file that was found readable: what it says of itself and the table of its frames.
///
/// @param variableRate whether the frames are not evenly spaced
public record Video(VideoInfo info, FrameTable frames, boolean variableRate) {
    /// Opens a file and scans its packets; nothing is decoded.
    ///
    /// @throws MediaException when there is no such file, or it is no video that can be read
    public static Video open(Path file) throws MediaException {
        try (var demuxer = Demuxer.open(file)) {
            var info = VideoProbe.describe(demuxer, file);
            Decoder.requireDecodable(demuxer, file);
            var frames = PacketScan.scan(demuxer, file);
            return new Video(info, frames, !frames.isEvenlySpaced());
        }
    }

    public Path file() {
        return info.file();
    }
}
