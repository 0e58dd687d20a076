package org.frameseek.export.editlist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.frameseek.error.Remark;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Video;

/// Converts the frames of a video to a rate that editing programs count in.
///
/// @param rate of the edit
/// @param repeats edit frames per video frame, or 0 when times determine their places
record Conform(FrameTable frames, EditRate rate, int repeats) {
    /// 29.97 and 30 differ by one part in a thousand.
    private static final double SAME_RATE = 4e-4;
    /// A video whose last frame is off by more than this, in frames, does not count as having that rate.
    private static final double MOST_DRIFT = 0.75;

    static Conform of(Video video) {
        var frames = video.frames();
        double measured = measuredRate(frames);
        if (!video.variableRate()) {
            double stated = video.info().frameRate().toDouble();
            for (double rate : new double[] {stated, measured}) {
                for (int repeats = 1; repeats <= 6; repeats++) {
                    for (var candidate : EditRate.ALL) {
                        if (isSame(rate * repeats, candidate) && keepsUp(frames, candidate, repeats)) {
                            return new Conform(frames, candidate, repeats);
                        }
                    }
                }
            }
        }
        var nearest = EditRate.ALL.stream()
                .min(Comparator.comparingDouble(rate -> Math.abs(Math.log(rate.toDouble() / measured))))
                .orElseThrow();
        return new Conform(frames, nearest, 0);
    }

    private static boolean isSame(double rate, EditRate candidate) {
        return Math.abs(rate / candidate.toDouble() - 1) < SAME_RATE;
    }

    private static boolean keepsUp(FrameTable frames, EditRate rate, int repeats) {
        int last = frames.frames() - 1;
        return Math.abs(frames.seconds(last) * rate.toDouble() - (double) last * repeats) <= MOST_DRIFT * repeats;
    }

    /// The rate of the typical frame: pauses and doubled frames do not count.
    private static double measuredRate(FrameTable frames) {
        if (frames.frames() < 2) {
            return 25;
        }
        var durations = new double[frames.frames() - 1];
        for (int i = 0; i < durations.length; i++) {
            durations[i] = frames.seconds(i + 1) - frames.seconds(i);
        }
        Arrays.sort(durations);
        double usual = durations[durations.length / 2];
        double mean = frames.seconds(durations.length) / durations.length;
        // A coarse time base rounds the typical duration.
        double duration = Math.abs(usual - mean) <= frames.timeBase().toDouble() ? mean : usual;
        return duration > 0 ? 1 / duration : 25;
    }

    /// The edit frame at which a frame starts; for the frame after the last, the end of the video.
    long start(int frame) {
        if (repeats > 0) {
            return (long) frame * repeats;
        }
        double seconds = frame < frames.frames() ? frames.seconds(frame) : frames.duration();
        return Math.round(seconds * rate.toDouble());
    }

    long length() {
        return Math.max(1, start(frames.frames()));
    }

    /// What the user should know about the conversion.
    List<Remark> remarks(Video video) {
        if (repeats == 1) {
            return List.of();
        }
        var file = video.file();
        if (repeats > 1) {
            return List.of(new Remark("export.rate-repeated", file, rate.toString(), repeats));
        }
        return List.of(new Remark(video.variableRate() ? "export.rate-varies" : "export.rate-other", file,
                rate.toString()));
    }
}
