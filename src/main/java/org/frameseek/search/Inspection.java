package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.index.VideoIndex;

/// What a video shows without a query: cuts and transitions, frozen, black and white stretches, flashes and repeated
/// shots. Vectors say where to look, the pictures of these places decide.
///
/// @param shots all of them
/// @param frozen stretches of at least a second in which nothing moves
/// @param black stretches of black pictures
/// @param white stretches of white pictures
/// @param flashes pictures of one to three frames in the middle of a shot
/// @param repeats shots that show the same as an earlier one
public record Inspection(
        ShotList shots, List<Shot> frozen, List<Shot> black, List<Shot> white, List<Shot> flashes,
        List<Repeat> repeats) {
    /// Above the likeness of two pictures of one place taken at different times.
    private static final float SAME = 0.98f;

    /// @param shot the later of the two
    /// @param earlier the first shot that shows the same
    /// @param likeness cosine of their middle frames
    public record Repeat(Shot shot, Shot earlier, float likeness) {
    }

    /// Reads the pictures of some places, so it takes a while.
    public static Inspection of(VideoIndex index, EvenPictures even, Lumas lumas) {
        var scores = new Scores(index);
        float[] changes = scores.changes();
        var look = new SecondLook(ShotCandidates.of(scores, changes, index.frames().duration()), lumas);
        var shots = look.shots();
        return new Inspection(shots, FrozenPictures.of(index, changes, lumas), even.black(scores, lumas),
                even.white(scores, lumas), look.flashes(), repeats(scores, shots.shots()));
    }

    private static List<Repeat> repeats(Scores scores, List<Shot> shots) {
        var seen = new ArrayList<Shot>();
        var middles = new ArrayList<SplitVector>();
        var found = new ArrayList<Repeat>();
        for (var shot : shots) {
            int middle = shot.middle();
            if (!scores.isPresent(middle)) {
                continue;
            }
            var vector = SplitVector.of(scores.vector(middle));
            int earlier = likeliest(middles, vector);
            float likeness = earlier < 0 ? 0 : middles.get(earlier).dot(vector);
            if (likeness >= SAME) {
                found.add(new Repeat(shot, seen.get(earlier), likeness));
            } else {
                seen.add(shot);
                middles.add(vector);
            }
        }
        return found;
    }

    private static int likeliest(List<SplitVector> middles, SplitVector vector) {
        int best = -1;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < middles.size(); i++) {
            float likeness = middles.get(i).dot(vector);
            if (likeness > most) {
                most = likeness;
                best = i;
            }
        }
        return best;
    }
}
