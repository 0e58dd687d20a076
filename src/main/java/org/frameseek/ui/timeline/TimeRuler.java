package org.frameseek.ui.timeline;

import java.util.ArrayList;
import java.util.List;

/// Chooses the marks of the time ruler: clock times from days down to seconds, and below that the timecodes of frames.
final class TimeRuler {
    private static final double LABEL_SPACE = 80;
    /// A timecode is longer than a clock time.
    private static final double TIMECODE_SPACE = 104;
    private static final double MINOR_SPACE = 8;
    /// Frames are labelled when a second is at least this wide.
    private static final double FRAMES_SPACE = 320;
    private static final int[] SECONDS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400
    };
    private static final int[] MINOR_PARTS = {5, 4, 5, 5, 3, 3, 4, 4, 5, 5, 3, 3, 4, 4, 3, 3, 4, 4};

    private TimeRuler() {
    }

    static List<RulerTick> ticks(TimeScale scale) {
        return scale.pixelsPerSecond() >= FRAMES_SPACE ? frames(scale) : seconds(scale);
    }

    private static List<RulerTick> seconds(TimeScale scale) {
        int chosen = 0;
        while (chosen < SECONDS.length - 1 && SECONDS[chosen] * scale.pixelsPerSecond() < LABEL_SPACE) {
            chosen++;
        }
        boolean withMinor = SECONDS[chosen] * scale.pixelsPerSecond() / MINOR_PARTS[chosen] >= MINOR_SPACE;
        int parts = withMinor ? MINOR_PARTS[chosen] : 1;
        double step = (double) SECONDS[chosen] / parts;
        var ticks = new ArrayList<RulerTick>();
        for (long i = (long) Math.ceil(scale.view().start() / step); i * step <= scale.view().end(); i++) {
            boolean major = i % parts == 0;
            ticks.add(new RulerTick(scale.x(i * step), major ? clock(i / parts * SECONDS[chosen]) : null));
        }
        return ticks;
    }

    private static List<RulerTick> frames(TimeScale scale) {
        int first = scale.frame(0);
        int last = scale.frame(scale.width());
        double pixelsPerFrame = scale.width() / Math.max(1, last - first + 1);
        int step = niceStep(TIMECODE_SPACE / pixelsPerFrame);
        var ticks = new ArrayList<RulerTick>();
        double free = Double.NEGATIVE_INFINITY;
        for (int frame = first; frame <= last; frame++) {
            double x = scale.left(frame);
            boolean major = frame % step == 0 && x >= free;
            if (major) {
                free = x + TIMECODE_SPACE * 0.9;
            }
            if (major || pixelsPerFrame >= MINOR_SPACE) {
                ticks.add(new RulerTick(x, major ? scale.table().timecode(frame) : null));
            }
        }
        return ticks;
    }

    /// The smallest of 1, 2, 5, 10, 20, 50, … that is at least this large.
    static int niceStep(double least) {
        int power = 1;
        while (power * 10 < least) {
            power *= 10;
        }
        for (int factor : new int[] {1, 2, 5}) {
            if (power * factor >= least) {
                return power * factor;
            }
        }
        return power * 10;
    }

    /// A timecode without its frames.
    private static String clock(long seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
