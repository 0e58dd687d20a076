package org.frameseek.index;

import java.util.Optional;

/// Progress of an index. Sent at most a few times per second, from the job's thread.
///
/// @param done frames indexed, including those of earlier runs
/// @param framesPerSecond rate over the last seconds, 0 until known
/// @param realTime seconds of video indexed per second
/// @param secondsLeft estimate, or NaN until known
/// @param bottleneck the stage that the others wait for
/// @param hardware the name of what decodes instead of the processor, if anything does
public record IndexProgress(
        int frames, int done, double framesPerSecond, double realTime, double secondsLeft, Stage bottleneck,
        Optional<String> hardware) {
    public enum Stage { DECODE, ENCODE, WRITE }
}
