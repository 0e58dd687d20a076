package org.frameseek.recheck;

import java.util.LinkedHashMap;
import java.util.Map;
import org.frameseek.search.CloseUp;
import org.jspecify.annotations.Nullable;

/// The newest close-ups of one video and model, so that the next question about the same places is answered at once.
/// Bounded: several megabytes at most. Use from one thread at a time.
public final class CloseUps {
    private static final int MOST = 100;

    private final Map<Integer, CloseUp> byFrame = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, CloseUp> eldest) {
            return size() > MOST;
        }
    };

    public @Nullable CloseUp of(int frame) {
        return byFrame.get(frame);
    }

    public void add(CloseUp closeUp) {
        byFrame.put(closeUp.frame(), closeUp);
    }

    public void clear() {
        byFrame.clear();
    }
}
