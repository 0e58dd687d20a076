package org.frameseek.search;

import java.lang.foreign.MemorySegment;
import org.frameseek.index.VideoIndex;

/// An index reduced to segments: stretches of one shot whose frames look nearly alike, each with one vector. It has
/// about one vector per second, so a whole library can be searched while the user types. A picture that is shown for a
/// single frame is a segment of its own.
///
/// @param indexed number of frames that were indexed
/// @param duration of the video in seconds
/// @param starts first frame of each segment, ascending, the first of them 0
/// @param seconds start of each segment
/// @param cuts frames that start a new shot, ascending
/// @param vectors half-precision unit vectors, `segments × dimension`; zeros where the frames have none
/// @param judgement how the scores of this video are judged
public record Segments(int frames, int indexed, double duration, int dimension, int[] starts, double[] seconds,
        int[] cuts, short[] vectors, Judgement judgement) {
    /// The line and steepness of the video's scores.
    ///
    /// @param background identifies the unrelated sentences; 0 when there were none
    public record Judgement(int background, float line, float steepness) {
        static final Judgement NONE = new Judgement(0, 0, 1);
    }

    public static Segments of(VideoIndex index) {
        return new SegmentBuilder(index).build();
    }

    /// Number of segments.
    public int count() {
        return starts.length;
    }

    Segments judged(Judgement by) {
        return new Segments(frames, indexed, duration, dimension, starts, seconds, cuts, vectors, by);
    }

    Scores scores() {
        return new Scores(MemorySegment.ofArray(vectors), dimension, count(), this::hasVector);
    }

    /// The segments as a timeline, in which a position is a segment.
    Timeline timeline() {
        var firsts = new int[cuts.length];
        int segment = 0;
        for (int i = 0; i < cuts.length; i++) {
            while (starts[segment] < cuts[i]) {
                segment++;
            }
            firsts[i] = segment;
        }
        return new Timeline(seconds, duration, firsts);
    }

    /// First frame after the segment.
    int end(int segment) {
        return segment + 1 < count() ? starts[segment + 1] : frames;
    }

    /// The frame that stands for the segment.
    int middle(int segment) {
        return (starts[segment] + end(segment) - 1) / 2;
    }

    double middleSeconds(int segment) {
        double end = segment + 1 < count() ? seconds[segment + 1] : duration;
        double share = (double) (middle(segment) - starts[segment]) / (end(segment) - starts[segment]);
        return seconds[segment] + share * (end - seconds[segment]);
    }

    private boolean hasVector(int segment) {
        for (int i = segment * dimension; i < (segment + 1) * dimension; i++) {
            if (vectors[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
