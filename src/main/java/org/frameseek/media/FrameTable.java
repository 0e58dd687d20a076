package org.frameseek.media;

import java.util.Arrays;

/// Every frame of a video in presentation order. Positions are `int` from 0; times are PTS in the stream's time base.
/// The clock that people see starts at the first frame: [#seconds] of frame 0 is 0.
public final class FrameTable {
    private final Rational timeBase;
    private final long[] pts;
    private final boolean[] keyframes;
    private final int[] positions;

    /// @param pts strictly ascending; the arrays are taken over, not copied
    public FrameTable(Rational timeBase, long[] pts, boolean[] keyframes) {
        this(timeBase, pts, keyframes, null);
    }

    /// @param positions for a file that stores no PTS: the frame that the n-th packet holds; otherwise null
    FrameTable(Rational timeBase, long[] pts, boolean[] keyframes, int[] positions) {
        if (pts.length != keyframes.length) {
            throw new IllegalArgumentException(pts.length + " times, " + keyframes.length + " keyframe marks");
        }
        for (int i = 1; i < pts.length; i++) {
            if (pts[i] <= pts[i - 1]) {
                throw new IllegalArgumentException("times must ascend: frame " + i);
            }
        }
        this.timeBase = timeBase;
        this.pts = pts;
        this.keyframes = keyframes;
        this.positions = positions;
    }

    /// Whether packets carry only the time at which they are decoded.
    boolean isTimedByDecoding() {
        return positions != null;
    }

    FrameTable timedByDecoding(int[] newPositions) {
        return new FrameTable(timeBase, pts, keyframes, newPositions);
    }

    /// Whether frames are shown before the first keyframe, which may be missing what they refer to.
    boolean startsWithoutKeyframe() {
        return !keyframes[0] && positions == null;
    }

    /// The first keyframe, or the number of frames when there is none.
    int firstKeyframe() {
        int frame = 0;
        while (frame < keyframes.length && !keyframes[frame]) {
            frame++;
        }
        return frame;
    }

    /// The table without the frames before this one.
    FrameTable startingAt(int first) {
        return new FrameTable(timeBase, Arrays.copyOfRange(pts, first, pts.length),
                Arrays.copyOfRange(keyframes, first, pts.length), positions);
    }

    /// The frame that a packet of this time holds, or -1: its PTS, or its decoding time where there are only those.
    int frameOfPacket(long time) {
        int found = Arrays.binarySearch(pts, time);
        if (found < 0) {
            return -1;
        }
        return positions == null ? found : positions[found];
    }

    /// Whether every frame lasts equally long, as closely as the time base can say.
    boolean isEvenlySpaced() {
        int last = pts.length - 1;
        for (int i = 1; i < last; i++) {
            double expected = pts[0] + (double) (pts[last] - pts[0]) * i / last;
            if (Math.abs(pts[i] - expected) > 1) {
                return false;
            }
        }
        return true;
    }

    public int frames() {
        return pts.length;
    }

    public Rational timeBase() {
        return timeBase;
    }

    public long pts(int frame) {
        return pts[frame];
    }

    public boolean isKeyframe(int frame) {
        return keyframes[frame];
    }

    public int keyframes() {
        int count = 0;
        for (boolean keyframe : keyframes) {
            if (keyframe) {
                count++;
            }
        }
        return count;
    }

    /// Seconds from the first frame to this one.
    public double seconds(int frame) {
        return (double) (pts[frame] - pts[0]) * timeBase.numerator() / timeBase.denominator();
    }

    /// Seconds from the first frame to the end of the last, which is taken to last as long as the one before it.
    public double duration() {
        int last = pts.length - 1;
        return last <= 0 ? 0 : seconds(last) + (seconds(last) - seconds(last - 1));
    }

    /// The frame with exactly this PTS, or -1.
    public int frameWithPts(long wanted) {
        int found = Arrays.binarySearch(pts, wanted);
        return found >= 0 ? found : -1;
    }

    /// The frame on screen at this time: the last one that starts no later. Times outside are moved to the nearest end.
    public int frameAt(double seconds) {
        int low = 0;
        int high = pts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (seconds(middle) <= seconds + 1e-9) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The keyframe from which decoding must start to reach this frame, in presentation order; frame 0 when none is
    /// known.
    public int keyframeBefore(int frame) {
        int candidate = frame;
        while (candidate > 0 && !keyframes[candidate]) {
            candidate--;
        }
        return candidate;
    }

    /// `HH:MM:SS:FF`: clock time of the frame and its position among the frames that start within that second. It
    /// follows the PTS, so it neither drifts at 29.97 nor breaks at a variable rate.
    public String timecode(int frame) {
        long second = second(frame);
        int first = frame;
        while (first > 0 && second(first - 1) == second) {
            first--;
        }
        return "%02d:%02d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60, frame - first);
    }

    /// The frame with this [#timecode], or -1.
    ///
    /// @param position among the frames that start within that second, from 0
    public int frameWithTimecode(long second, int position) {
        int first = frameAt(second);
        int frame = (second(first) < second ? first + 1 : first) + position;
        return frame < pts.length && second(frame) == second ? frame : -1;
    }

    /// The second of the clock within which this frame starts.
    private long second(int frame) {
        return Math.floorDiv((pts[frame] - pts[0]) * timeBase.numerator(), timeBase.denominator());
    }
}
