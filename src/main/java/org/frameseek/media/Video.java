package org.frameseek.media;

import java.nio.file.Path;

/// A readable video file: its declared properties and its frame table.
///
/// @param variableRate true when the frames are not evenly spaced
/// @param digest hexadecimal digits that differ between files with any difference in a stored picture; empty when the
///     file was not scanned
public record Video(VideoInfo info, FrameTable frames, boolean variableRate, String digest) {
    /// A container's own duration may be rounded, or include the sound.
    private static final double TOLERATED_SECONDS = 0.5;

    public Video(VideoInfo info, FrameTable frames, boolean variableRate) {
        this(info, frames, variableRate, "");
    }

    /// Opens a file, scans its packets, and decodes up to the first decodable frame. A file without a keyframe at its
    /// start, such as a cut from a broadcast, starts with that frame.
    ///
    /// @throws MediaException when the file does not exist or is not a readable video
    public static Video open(Path file) throws MediaException {
        try (var demuxer = Demuxer.open(file)) {
            VideoCodec.of(demuxer, file, false);
            var digest = new PacketDigest();
            var frames = PacketScan.scan(demuxer, file, digest).mappedTable();
            VideoCodec.requireAffordable(demuxer, file, frames.frames());
            return describe(file, demuxer, frames, !frames.isKeyframe(0), digest.hex());
        }
    }

    /// Opens a file whose frames are known from an earlier [#open], without reading all of it.
    ///
    /// @param frames the table of exactly this content
    /// @throws MediaException when the file does not exist or is not a readable video
    public static Video open(Path file, FrameTable frames) throws MediaException {
        try (var demuxer = Demuxer.open(file)) {
            VideoCodec.of(demuxer, file, false);
            return describe(file, demuxer, frames, false, "");
        }
    }

    private static Video describe(Path file, Demuxer demuxer, FrameTable frames, boolean mayStartLater,
            String digest) throws MediaException {
        try (var source = FrameSource.open(file, frames)) {
            int first = source.next();
            if (first < 0 && mayStartLater) {
                throw new MediaException("media.undecodable", file);
            }
            var info = VideoProbe.describe(demuxer, file, first < 0 ? null : source);
            // Damaged frames further on stay in the table.
            var shown = mayStartLater ? frames.startingAt(Math.min(first, frames.firstKeyframe())) : frames;
            return new Video(info, shown, !shown.isEvenlySpaced(), digest);
        }
    }

    /// The video with another table of its frames.
    public Video with(FrameTable table) {
        return table == frames ? this : new Video(info, table, !table.isEvenlySpaced(), digest);
    }

    public Path file() {
        return info.file();
    }

    /// Seconds of picture that the file declares but does not hold, as when it was cut off. 0 when nothing is missing,
    /// when the file declares no duration, and when it declares a number of frames instead.
    public double missingSeconds() {
        double missing = info.declaredFrames() >= 0 ? 0 : info.declaredSeconds() - frames.duration();
        return missing > Math.max(TOLERATED_SECONDS, frames.duration() / 100) ? missing : 0;
    }
}
