package org.frameseek.search;

import java.util.stream.IntStream;

/// "First, then second": pairs of frames in that order and close enough in time. Each pair counts for every frame from
/// one to the other, so that a moment spans both.
final class Succession {
    private final double[] seconds;
    private final double window;

    /// @param seconds start of each frame
    /// @param window the longest time between the two, in seconds
    Succession(double[] seconds, double window) {
        this.seconds = seconds;
        this.window = window;
    }

    /// @param first log-odds per frame
    /// @param second log-odds per frame
    /// @return log-odds that the frame is in a stretch that shows first one, then the other
    float[] of(float[] first, float[] second) {
        int frames = first.length;
        var itself = IntStream.range(0, frames).toArray();
        var partner = LogOdds.largestIn(first, windowStarts(), itself);
        var pairs = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            pairs[frame] = partner[frame] < 0 ? Float.NaN : LogOdds.and(first[partner[frame]], second[frame]);
        }
        var best = LogOdds.largestIn(pairs, itself, ends(partner));
        var spans = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            boolean known = !Float.isNaN(second[frame]) || !Float.isNaN(first[frame]);
            spans[frame] = !known ? Float.NaN : best[frame] < 0 ? -LogOdds.SURE : pairs[best[frame]];
        }
        return spans;
    }

    private int[] windowStarts() {
        var starts = new int[seconds.length];
        for (int frame = 1; frame < starts.length; frame++) {
            starts[frame] = starts[frame - 1];
            while (seconds[frame] - seconds[starts[frame]] > window) {
                starts[frame]++;
            }
        }
        return starts;
    }

    /// For each frame, the end of the frames whose partner is at or before it. Partners only move forward.
    private static int[] ends(int[] partner) {
        var ends = new int[partner.length];
        int end = 0;
        for (int frame = 0; frame < ends.length; frame++) {
            while (end < partner.length && partner[end] <= frame) {
                end++;
            }
            ends[frame] = end;
        }
        return ends;
    }
}
