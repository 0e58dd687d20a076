package org.frameseek.ui.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.search.Moment;
import org.frameseek.search.SearchResult;

/// The best further frames of a shot.
final class ShotFrames {
    private static final int FRAMES = 5;

    private ShotFrames() {
    }

    /// Frames of the moment's shot, best first, spread so that they differ: no two closer than a twelfth of the shot.
    static List<Integer> of(SearchResult result, Moment moment) {
        int start = shotStart(result.cuts(), moment.frame());
        int end = shotEnd(result.cuts(), moment.frame(), result.scores().length);
        int gap = Math.max(1, (end - start) / 12);
        var chosen = new ArrayList<Integer>();
        chosen.add(moment.frame());
        IntStream.range(start, end)
                .filter(frame -> !Float.isNaN(result.scores()[frame]))
                .boxed()
                .sorted(Comparator.comparingDouble(frame -> -result.scores()[frame]))
                .takeWhile(_ -> chosen.size() <= FRAMES)
                .filter(frame -> chosen.stream().allMatch(other -> Math.abs(frame - other) >= gap))
                .forEach(chosen::add);
        return chosen.subList(1, chosen.size());
    }

    private static int shotStart(int[] cuts, int frame) {
        int place = Arrays.binarySearch(cuts, frame);
        int before = place >= 0 ? place : -place - 2;
        return before < 0 ? 0 : cuts[before];
    }

    private static int shotEnd(int[] cuts, int frame, int frames) {
        int place = Arrays.binarySearch(cuts, frame);
        int after = place >= 0 ? place + 1 : -place - 1;
        return after >= cuts.length ? frames : cuts[after];
    }
}
