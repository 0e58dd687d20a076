package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

/// Gives every picture a time on one clock that never goes back. Known PTS stay; pictures between two known ones are
/// spread evenly, as players do, and those outside follow at the stream's pace.
final class ShownTimes {
    private final PacketLog log;
    /// Units of the time base.
    private final double framePeriod;

    /// @param framePeriod usual duration of a frame, in units of the time base; for pictures without one
    ShownTimes(PacketLog log, double framePeriod) {
        this.log = log;
        this.framePeriod = framePeriod;
    }

    /// @param order packets of one epoch, in display order
    /// @param stamps PTS of each, or FFmpeg's value for none; overwritten with times
    void fill(int[] order, long[] stamps) {
        int known = nextKnown(stamps, 0, Long.MIN_VALUE);
        if (known == stamps.length) {
            stamps[0] = 0;
            known = 0;
        }
        double period = period(stamps, known);
        for (int i = known - 1; i >= 0; i--) {
            stamps[i] = stamps[known] - Math.round((known - i) * period);
        }
        while (known < stamps.length) {
            int next = nextKnown(stamps, known + 1, stamps[known]);
            if (next == stamps.length) {
                follow(order, stamps, known, period);
            } else {
                spread(stamps, known, next);
            }
            known = next;
        }
    }

    /// The first picture from here on whose PTS is not before this time.
    private static int nextKnown(long[] stamps, int from, long earliest) {
        int at = from;
        while (at < stamps.length && (stamps[at] == AV_NOPTS_VALUE || stamps[at] < earliest)) {
            at++;
        }
        return at;
    }

    /// The pace between the first two known PTS, else the stream's.
    private double period(long[] stamps, int known) {
        int next = nextKnown(stamps, known + 1, stamps[known] + 1);
        return next < stamps.length ? (double) (stamps[next] - stamps[known]) / (next - known) : framePeriod;
    }

    private static void spread(long[] stamps, int from, int to) {
        double step = (double) (stamps[to] - stamps[from]) / (to - from);
        for (int i = from + 1; i < to; i++) {
            stamps[i] = stamps[from] + Math.round((i - from) * step);
        }
    }

    private void follow(int[] order, long[] stamps, int from, double period) {
        long start = stamps[from];
        int steps = 0;
        for (int i = from + 1; i < stamps.length; i++) {
            long duration = log.duration(order[i - 1]);
            if (duration > 0) {
                start = stamps[i - 1] + duration;
                steps = 0;
                stamps[i] = start;
            } else {
                steps++;
                stamps[i] = start + Math.round(steps * period);
            }
        }
    }

    /// The duration of the last picture: its own, else that of the one before.
    long lastDuration(int[] order, long[] times) {
        int last = times.length - 1;
        long own = log.duration(order[last]);
        if (own > 0) {
            return own;
        }
        return last > 0 && times[last] > times[last - 1] ? times[last] - times[last - 1] : Math.round(framePeriod);
    }
}
