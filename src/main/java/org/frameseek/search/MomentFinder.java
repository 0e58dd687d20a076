package org.frameseek.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns a curve of scores into distinct moments, best first.
///
/// The highest point of the curve becomes a moment, widened to the stretch around it that stays above half of its
/// height over the median and inside its shot. The finder then excludes what would repeat that moment, and takes the
/// next highest point. It excludes:
/// - the rest of the shot, except peaks well away from the stretch (a fixed camera never cuts);
/// - other shots too near in time, in long videos (cutting back and forth between two cameras is one moment);
/// - nearby shots that are too short to tell apart by eye.
final class MomentFinder {
    /// Two moments of one shot are at least this far apart, and at least [#FAR_FRACTION] of the video.
    private static final double FAR_SECONDS = 3;
    private static final double FAR_FRACTION = 0.01;
    /// Shots of at least this length can be moments of their own beside another.
    private static final double OWN_SHOT_SECONDS = 1;
    /// Deviations above the median that a second moment in one shot needs.
    private static final float STANDS_OUT = 3;
    /// Frames whose highest point is remembered, so that the next peak is not sought in all frames again.
    private static final int BLOCK = 1024;
    private static final int UNKNOWN = -2;

    private final Timeline timeline;
    /// Whether moments are listed that fit no better than the usual frame.
    private final boolean all;
    private final Curve scores;
    private final Spread spread;
    private final float[] curve;
    private final boolean[] ruledOut;
    /// The highest frame of each block that is not ruled out, -1 where all are.
    private final int[] peaks;
    private final double far;

    private MomentFinder(Timeline timeline, Curve scores, Spread spread, boolean all) {
        this.timeline = timeline;
        this.all = all;
        this.scores = scores;
        this.spread = spread;
        curve = Smoothing.rankCurve(timeline, scores.logOdds());
        ruledOut = new boolean[curve.length];
        peaks = new int[Math.ceilDiv(curve.length, BLOCK)];
        Arrays.fill(peaks, UNKNOWN);
        far = Math.max(FAR_SECONDS, FAR_FRACTION * timeline.duration());
    }

    /// @param spread of the curve's log-odds
    /// @param top the largest number of moments to return
    static List<Moment> find(Timeline timeline, Curve scores, Spread spread, int top) {
        return new MomentFinder(timeline, scores, spread, false).best(top);
    }

    /// Like [#find], with moments that fit no better than the usual frame, of a long shot too: what is asked may be too
    /// small to count.
    static List<Moment> places(Timeline timeline, Curve scores, Spread spread, int top) {
        return new MomentFinder(timeline, scores, spread, true).best(top);
    }

    private List<Moment> best(int top) {
        var moments = new ArrayList<Moment>();
        while (moments.size() < top) {
            int peak = peak();
            if (peak < 0 || !all && !moments.isEmpty() && curve[peak] < spread.median()) {
                break;
            }
            var moment = around(peak, moments.size() + 1);
            moments.add(moment);
            ruleOut(peak, moment.startFrame(), moment.endFrame());
        }
        return moments;
    }

    private Moment around(int peak, int rank) {
        // Of a shot below the median, every frame is as good as another.
        float bar = curve[peak] < spread.median() ? Float.NEGATIVE_INFINITY : (curve[peak] + spread.median()) / 2;
        int start = timeline.shotStart(peak);
        int end = timeline.shotEnd(peak);
        int first = peak;
        while (first > start && belongs(first - 1, bar)) {
            first--;
        }
        int last = peak;
        while (last + 1 < end && belongs(last + 1, bar)) {
            last++;
        }
        int jump = bestFrame(first, last);
        return new Moment(rank, jump, first, last, scores.scores()[jump], spread.z(scores.logOdds()[jump]),
                scores.probability(jump));
    }

    private int peak() {
        int peak = -1;
        for (int block = 0; block < peaks.length; block++) {
            if (peaks[block] == UNKNOWN) {
                peaks[block] = highest(block * BLOCK, Math.min(curve.length, (block + 1) * BLOCK));
            }
            if (peaks[block] >= 0 && (peak < 0 || curve[peaks[block]] > curve[peak])) {
                peak = peaks[block];
            }
        }
        return peak;
    }

    private int highest(int from, int to) {
        int peak = -1;
        for (int i = from; i < to; i++) {
            if (!ruledOut[i] && !Float.isNaN(curve[i]) && (peak < 0 || curve[i] > curve[peak])) {
                peak = i;
            }
        }
        return peak;
    }

    private boolean belongs(int frame, float bar) {
        return !ruledOut[frame] && curve[frame] >= bar;
    }

    private int bestFrame(int first, int last) {
        int best = first;
        for (int i = first + 1; i <= last; i++) {
            if (scores.logOdds()[i] > scores.logOdds()[best]) {
                best = i;
            }
        }
        return best;
    }

    private void ruleOut(int peak, int first, int last) {
        int start = timeline.shotStart(peak);
        int end = timeline.shotEnd(peak);
        for (int i = first; i <= last; i++) {
            ruledOut[i] = true;
        }
        int low = first;
        for (; low > 0 && (low > start || timeline.seconds(low - 1, first) < far); low--) {
            ruledOut[low - 1] |= sameMoment(low - 1, timeline.seconds(low - 1, first), low > start);
        }
        int high = last + 1;
        for (; high < curve.length && (high < end || timeline.seconds(last, high) < far); high++) {
            ruledOut[high] |= sameMoment(high, timeline.seconds(last, high), high < end);
        }
        Arrays.fill(peaks, low / BLOCK, (high - 1) / BLOCK + 1, UNKNOWN);
    }

    /// @param distance seconds to the chosen moment
    private boolean sameMoment(int frame, double distance, boolean sameShot) {
        if (sameShot) {
            return distance < far || !all && !(spread.z(curve[frame]) >= STANDS_OUT);
        }
        // The first limit is 0 in a video so short that every shot may be wanted.
        return distance < far - FAR_SECONDS || distance < far && inShortShot(frame);
    }

    private boolean inShortShot(int frame) {
        return timeline.seconds(timeline.shotStart(frame), timeline.shotEnd(frame)) < OWN_SHOT_SECONDS;
    }
}
