package org.frameseek.index;

import java.util.Optional;

/// The outcome of one run of an [IndexJob].
///
/// @param frames rows of the index
/// @param indexed rows filled so far; `own + reused + damaged`
/// @param encoded rows that this run filled
/// @param declaredFrames frames that the container declares, or -1
/// @param decoded frames with a vector: `frames` less those that cannot be decoded or are still missing
/// @param seconds wall time of this run
/// @param complete false when the run was cancelled
/// @param mended true when the index has another frame table than the video that was indexed, because decoding
///     corrected it: open the video again
/// @param hardware the name of what decoded instead of the processor, if anything did
public record IndexReport(
        int frames, int indexed, int own, int reused, int damaged, int encoded, int declaredFrames, int decoded,
        double seconds, boolean complete, boolean mended, Optional<String> hardware) {
    public double framesPerSecond() {
        return seconds <= 0 ? 0 : encoded / seconds;
    }
}
