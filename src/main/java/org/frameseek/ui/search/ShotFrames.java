package org.frameseek.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.search.Moment;
import org.frameseek.search.SearchResult;
import org.frameseek.search.Shots;

/// The best further frames of a shot.
final class ShotFrames {
    private static final int FRAMES = 5;

    private ShotFrames() {
    }

    /// Frames of the moment's shot, best first, spread so that they differ: at least a twelfth of the shot apart.
    static List<Integer> of(SearchResult result, Moment moment) {
        var shots = new Shots(result.cuts(), result.scores().length);
        int start = shots.start(moment.frame());
        int end = shots.end(moment.frame());
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
}
