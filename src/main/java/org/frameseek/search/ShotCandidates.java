package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;

/// Where shots may change, judged by vectors alone. A [SecondLook] at the pictures of such places decides.
///
/// @param cuts frames that seem to start a new shot, ascending
/// @param flashes pictures of one to three frames in the middle of a shot
/// @param drift how much the picture changes from half a gap before each frame to half a gap after it, as 1 - cosine;
///     NaN where unknown
/// @param gap frames
record ShotCandidates(int[] cuts, List<Shot> flashes, float[] drift, int gap) {
    private static final double GAP_SECONDS = 0.64;
    private static final int SHORTEST_GAP = 8;

    /// @param changes as [Scores#changes] gives them
    static ShotCandidates of(Scores scores, float[] changes, double seconds) {
        double rate = scores.frames() / Math.max(seconds, 1e-3);
        int gap = Math.max(SHORTEST_GAP, (int) Math.round(Math.min(GAP_SECONDS * rate, scores.frames())) / 2 * 2);
        return new ShotCandidates(ShotCuts.find(changes, scores::change), flashes(changes, scores),
                scores.changes(gap), gap);
    }

    private static List<Shot> flashes(float[] changes, Scores scores) {
        var found = new ArrayList<Shot>();
        for (int frame = 1; frame < changes.length; frame++) {
            int end = ShotCuts.flash(changes, frame, scores::change);
            if (end > frame) {
                found.add(new Shot(frame, end - 1));
                frame = end;
            }
        }
        return found;
    }

    int frames() {
        return drift.length;
    }
}
