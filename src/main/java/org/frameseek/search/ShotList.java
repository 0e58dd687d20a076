package org.frameseek.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.index.VideoIndex;

/// The shots of a video, and how gradually one becomes the next.
///
/// @param shots all frames, in order; a transition is divided between its two shots
/// @param cuts first frames of shots that begin at once, ascending
/// @param transitions in order
public record ShotList(List<Shot> shots, int[] cuts, List<Transition> transitions) {
    /// Reads the pictures of places where vectors leave doubt, so it takes a while. Where pictures cannot be read, the
    /// vectors decide alone, and transitions are not found.
    public static ShotList of(VideoIndex index, Lumas lumas) {
        var scores = new Scores(index);
        var candidates = ShotCandidates.of(scores, scores.changes(), index.frames().duration());
        return new SecondLook(candidates, lumas).shots();
    }

    static ShotList of(int frames, int[] cuts, List<Transition> transitions) {
        var shots = new ArrayList<Shot>();
        int first = 0;
        var starts = IntStream.concat(Arrays.stream(cuts), transitions.stream().mapToInt(Transition::middle)).sorted();
        for (int start : starts.filter(frame -> frame > 0 && frame < frames).toArray()) {
            shots.add(new Shot(first, start - 1));
            first = start;
        }
        shots.add(new Shot(first, frames - 1));
        return new ShotList(shots, cuts, transitions);
    }
}
