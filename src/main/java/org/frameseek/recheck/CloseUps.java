package org.frameseek.recheck;

import java.util.LinkedHashMap;
import java.util.Map;
import org.frameseek.search.Box;
import org.frameseek.search.CloseUp;
import org.jspecify.annotations.Nullable;

/// The newest close-ups of one video and model, so that the next question about the same places is answered at once.
/// Bounded: several megabytes at most. Use from one thread at a time.
public final class CloseUps {
    private static final int MOST = 120;

    /// @param part that was looked at even closer; null for the whole frame
    private record Place(int frame, @Nullable Box part) {
    }

    private final Map<Place, CloseUp> byPlace = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, CloseUp> eldest) {
            return size() > MOST;
        }
    };

    /// @param part as in [#add]
    public @Nullable CloseUp of(int frame, @Nullable Box part) {
        return byPlace.get(new Place(frame, part));
    }

    /// @param part that was looked at even closer; null for the whole frame
    public void add(CloseUp closeUp, @Nullable Box part) {
        byPlace.put(new Place(closeUp.frame(), part), closeUp);
    }

    public void clear() {
        byPlace.clear();
    }
}
