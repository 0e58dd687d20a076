package org.frameseek.index;

/// What one run of an [IndexJob] did.
///
/// @param frames rows of the index
/// @param indexed rows that are filled now; `own + reused + damaged`
/// @param encoded rows that this run filled
/// @param declaredFrames frames that the container declares, or -1
/// @param decoded frames that have a vector: `frames` less those that could not be decoded or are still missing
/// @param seconds wall time of this run
/// @param complete false when the run was cancelled
public record IndexReport(
        int frames, int indexed, int own, int reused, int damaged, int encoded, int declaredFrames, int decoded,
        double seconds, boolean complete) {
    public double framesPerSecond() {
        return seconds <= 0 ? 0 : encoded / seconds;
    }
}
