package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.index.VideoIndex;

/// What a video's vectors show without a query: cuts, still stretches, flashes and repeated shots.
///
/// @param shots all of them, in order
/// @param still stretches of at least a second in which nothing moves
/// @param flashes pictures of one to three frames in the middle of a shot
/// @param repeats shots that show the same as an earlier one
public record Inspection(List<Shot> shots, List<Shot> still, List<Shot> flashes, List<Repeat> repeats) {
    /// Difference between equal pictures that half precision alone causes.
    private static final float EQUAL = 0.0015f;
    private static final double STILL_SECONDS = 1;
    /// Above the likeness of two pictures of one place taken at different times.
    private static final float SAME = 0.98f;

    /// @param shot the later of the two
    /// @param earlier the first shot that shows the same
    /// @param likeness cosine of their middle frames
    public record Repeat(Shot shot, Shot earlier, float likeness) {
    }

    public static Inspection of(VideoIndex index) {
        var scores = new Scores(index);
        float[] changes = scores.changes();
        var shots = Shot.of(index);
        return new Inspection(shots, still(index, changes), flashes(changes, scores), repeats(scores, shots));
    }

    private static List<Shot> still(VideoIndex index, float[] changes) {
        var found = new ArrayList<Shot>();
        int first = 0;
        for (int frame = 1; frame <= changes.length; frame++) {
            if (frame < changes.length && changes[frame] <= EQUAL) {
                continue;
            }
            double seconds = index.frames().seconds(frame - 1) - index.frames().seconds(first);
            if (seconds >= STILL_SECONDS) {
                found.add(new Shot(first, frame - 1));
            }
            first = frame;
        }
        return found;
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

    private static List<Repeat> repeats(Scores scores, List<Shot> shots) {
        var seen = new ArrayList<Shot>();
        var middles = new ArrayList<float[]>();
        var found = new ArrayList<Repeat>();
        for (var shot : shots) {
            int middle = shot.middle();
            if (!scores.isPresent(middle)) {
                continue;
            }
            var vector = scores.vector(middle);
            int earlier = likeliest(middles, vector);
            float likeness = earlier < 0 ? 0 : dot(middles.get(earlier), vector);
            if (likeness >= SAME) {
                found.add(new Repeat(shot, seen.get(earlier), likeness));
            } else {
                seen.add(shot);
                middles.add(vector);
            }
        }
        return found;
    }

    private static int likeliest(List<float[]> middles, float[] vector) {
        int best = -1;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < middles.size(); i++) {
            float likeness = dot(middles.get(i), vector);
            if (likeness > most) {
                most = likeness;
                best = i;
            }
        }
        return best;
    }

    private static float dot(float[] one, float[] other) {
        return RowScan.dot(one, other, new float[one.length]);
    }
}
