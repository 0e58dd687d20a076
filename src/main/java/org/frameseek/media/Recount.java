package org.frameseek.media;

import java.util.BitSet;

/// What the decoder yields against what the scan foretold. The scan reads packets; only decoding shows whether each
/// holds exactly one picture.
///
/// @param rows frames in the table
/// @param decoded rows whose picture the decoder yields, damaged or not
/// @param unforetold pictures without a row
public record Recount(int rows, int decoded, int unforetold) {
    /// Decodes all of the video. Blocks for minutes; an interrupt ends it.
    ///
    /// @throws MediaException when the file cannot be read, or on an interrupt
    public static Recount of(Video video) throws MediaException {
        try (var source = FrameSource.open(video)) {
            var seen = new BitSet();
            int repeated = 0;
            for (int row = source.next(); row >= 0; row = source.next()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new MediaException("media.interrupted", video.file());
                }
                repeated += seen.get(row) ? 1 : 0;
                seen.set(row);
            }
            return new Recount(video.frames().frames(), seen.cardinality(), source.nameless() + repeated);
        }
    }

    public int missing() {
        return rows - decoded;
    }
}
