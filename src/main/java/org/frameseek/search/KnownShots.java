package org.frameseek.search;

import java.util.Map;
import java.util.WeakHashMap;
import org.frameseek.index.VideoIndex;

/// Caches the shots of indexes, until an index grows or is no longer used.
final class KnownShots {
    /// The shots of an index when this many of its frames were indexed.
    private record Known(int indexed, Timeline timeline) {
    }

    private final Map<VideoIndex, Known> timelines = new WeakHashMap<>();

    Timeline of(VideoIndex index) {
        // Counts first: frames added during detection make the result outdated, not wrong.
        int indexed = index.indexed();
        synchronized (timelines) {
            var known = timelines.get(index);
            if (known != null && known.indexed() == indexed) {
                return known.timeline();
            }
        }
        var scores = new Scores(index);
        var timeline = Timeline.of(index.frames(), ShotCuts.find(scores.changes(), scores::change));
        synchronized (timelines) {
            timelines.put(index, new Known(indexed, timeline));
        }
        return timeline;
    }
}
