package org.frameseek.media;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Every frame of a video in presentation order. A frame is a picture with a number, an `int` from 0, which always
/// identifies it. The table also keeps the file's own label for the picture, its PTS, and the moment a player shows it,
/// its time.
///
/// PTS are as stored: they may be missing, repeat, or start over where recordings are joined; [#epoch] counts the
/// restarts. Times never decrease. Both are in units of [#timeBase]. The clock that users see starts at the first
/// frame: [#seconds] of frame 0 is 0.
///
/// An index stores a table as [#timeBase], [#pts], [#time], [#epoch], [#isKeyframe] and [#lastDuration], and restores
/// it with the constructor that takes them. A table that decoding corrected also has a [Mend]. Immutable; safe for any
/// thread.
public final class FrameTable {
    /// The PTS of a frame that has none in the file.
    public static final long NO_PTS = Long.MIN_VALUE;
    /// Half the last digit of a time printed with nine decimals.
    private static final double ROUNDING = 1e-9;

    private final Rational timeBase;
    private final long[] pts;
    private final long[] times;
    private final int[] epochs;
    private final boolean[] keyframes;
    private final long lastDuration;
    private final boolean namedByPts;
    private final @Nullable Mend mend;
    /// How stored packets map to frames where PTS do not tell. Built with the table or on first use, then shared by all
    /// readers of the video.
    private volatile @Nullable PacketMap packets;

    /// A table whose PTS are its times. The last frame lasts as long as the one before it.
    ///
    /// @param pts strictly ascending; the arrays are not copied
    public FrameTable(Rational timeBase, long[] pts, boolean[] keyframes) {
        this(timeBase, pts, pts, new int[pts.length], keyframes,
                pts.length < 2 ? 0 : pts[pts.length - 1] - pts[pts.length - 2]);
        for (int i = 1; i < pts.length; i++) {
            if (pts[i] <= pts[i - 1]) {
                throw new IllegalArgumentException("times must ascend: frame " + i);
            }
        }
    }

    /// All arrays have one entry per frame and are not copied.
    ///
    /// @param pts as stored, or [#NO_PTS]
    /// @param times when each frame is shown; never descending
    /// @param epochs PTS restarts before each frame; never descending
    /// @param lastDuration duration of the last frame, in units of the time base; not negative
    public FrameTable(Rational timeBase, long[] pts, long[] times, int[] epochs, boolean[] keyframes,
            long lastDuration) {
        this(timeBase, pts, times, epochs, keyframes, lastDuration, null);
    }

    /// @param mend how decoding corrected the table; null for the table of a scan
    public FrameTable(Rational timeBase, long[] pts, long[] times, int[] epochs, boolean[] keyframes,
            long lastDuration, @Nullable Mend mend) {
        if (pts.length != keyframes.length || pts.length != times.length || pts.length != epochs.length) {
            throw new IllegalArgumentException(pts.length + " PTS, " + times.length + " times, " + epochs.length
                    + " epochs, " + keyframes.length + " keyframe marks");
        }
        if (lastDuration < 0) {
            throw new IllegalArgumentException("duration of the last frame: " + lastDuration);
        }
        if (mend != null && mend.origins().length != pts.length) {
            throw new IllegalArgumentException(pts.length + " PTS, " + mend.origins().length + " origins");
        }
        boolean distinct = pts.length == 0 || pts[0] != NO_PTS && epochs[pts.length - 1] == 0;
        for (int i = 1; i < pts.length; i++) {
            if (times[i] < times[i - 1] || epochs[i] < epochs[i - 1]) {
                throw new IllegalArgumentException("times must not descend: frame " + i);
            }
            distinct &= pts[i] > pts[i - 1];
        }
        this.timeBase = timeBase;
        this.pts = pts;
        this.times = times;
        this.epochs = epochs;
        this.keyframes = keyframes;
        this.lastDuration = lastDuration;
        this.namedByPts = distinct;
        this.mend = mend;
    }

    /// How decoding corrected this table, or null when it is the table of a scan.
    public @Nullable Mend mend() {
        return mend;
    }

    /// True when both tables have the same frames.
    public boolean isSameAs(FrameTable other) {
        return timeBase.equals(other.timeBase) && Arrays.equals(pts, other.pts) && Arrays.equals(times, other.times);
    }

    /// True when every frame has a unique PTS, so that it identifies a decoded picture.
    boolean isNamedByPts() {
        return namedByPts;
    }

    @Nullable PacketMap packets() {
        return packets;
    }

    FrameTable with(PacketMap map) {
        packets = map;
        return this;
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
        int end = pts.length;
        var rest = new FrameTable(timeBase, Arrays.copyOfRange(pts, first, end),
                Arrays.copyOfRange(times, first, end), Arrays.copyOfRange(epochs, first, end),
                Arrays.copyOfRange(keyframes, first, end), lastDuration);
        var map = packets;
        return map == null ? rest : rest.with(map.startingAt(first));
    }

    /// True when every frame lasts equally long, within the precision of the time base.
    boolean isEvenlySpaced() {
        int last = times.length - 1;
        for (int i = 1; i < last; i++) {
            double expected = times[0] + (double) (times[last] - times[0]) * i / last;
            if (Math.abs(times[i] - expected) > 1) {
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

    /// The PTS of this frame in the file, or [#NO_PTS].
    public long pts(int frame) {
        return pts[frame];
    }

    public boolean hasPts(int frame) {
        return pts[frame] != NO_PTS;
    }

    /// When this frame is shown, in units of the time base: its PTS where PTS only rise, else the PTS on a clock that
    /// never restarts.
    public long time(int frame) {
        return times[frame];
    }

    /// How often the PTS start over before this frame.
    public int epoch(int frame) {
        return epochs[frame];
    }

    /// The duration of the last frame, in units of the time base.
    public long lastDuration() {
        return lastDuration;
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
        return inSeconds(times[frame] - times[0]);
    }

    /// When this frame leaves the screen, in seconds from the start of the video.
    public double end(int frame) {
        return frame + 1 < frames() ? seconds(frame + 1) : duration();
    }

    /// Seconds from the first frame to the end of the last.
    public double duration() {
        return times.length == 0 ? 0 : inSeconds(times[times.length - 1] - times[0] + lastDuration);
    }

    private double inSeconds(long ticks) {
        return (double) ticks * timeBase.numerator() / timeBase.denominator();
    }

    /// The only frame with exactly this PTS, or -1 when none or several have it.
    public int frameWithPts(long wanted) {
        if (namedByPts) {
            int found = Arrays.binarySearch(pts, wanted);
            return found >= 0 ? found : -1;
        }
        var all = framesWithPts(wanted);
        return all.length == 1 ? all[0] : -1;
    }

    /// All frames with exactly this PTS, ascending; they differ in [#epoch], or are duplicates in the file.
    public int[] framesWithPts(long wanted) {
        return wanted == NO_PTS
                ? new int[0]
                : IntStream.range(0, pts.length).filter(frame -> pts[frame] == wanted).toArray();
    }

    /// The frame on screen at this time: the last one that starts no later. Clamps times outside the video. A time from
    /// [#seconds], written with nine decimals, gives the same frame again.
    public int frameAt(double seconds) {
        int low = 0;
        int high = times.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (seconds(middle) <= seconds + ROUNDING) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The keyframe where decoding must start to reach this frame, in presentation order; frame 0 when none is known.
    public int keyframeBefore(int frame) {
        int candidate = frame;
        while (candidate > 0 && !keyframes[candidate]) {
            candidate--;
        }
        return candidate;
    }

    /// `HH:MM:SS:FF`: clock time of the frame and its position among the frames that start within that second. It
    /// follows the times, so it neither drifts at 29.97 nor breaks at a variable rate.
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
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (second(middle) < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long frame = (long) low + position;
        return frame < times.length && second((int) frame) == second ? (int) frame : -1;
    }

    /// The second of the clock in which this frame starts.
    private long second(int frame) {
        return Math.floorDiv((times[frame] - times[0]) * timeBase.numerator(), timeBase.denominator());
    }
}
