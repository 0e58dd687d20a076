package org.frameseek.index;

import java.util.concurrent.atomic.AtomicLongArray;
import org.frameseek.index.IndexProgress.Stage;

/// How long each stage worked, waiting left out. Read and written by any thread.
final class StageClock {
    private final AtomicLongArray busy = new AtomicLongArray(Stage.values().length);

    /// @param started what [System#nanoTime] said when the work began that ends now
    void add(Stage stage, long started) {
        busy.addAndGet(stage.ordinal(), System.nanoTime() - started);
    }

    /// The stage that worked most, which is the one that the others wait for.
    Stage bottleneck() {
        var busiest = Stage.DECODE;
        for (var stage : Stage.values()) {
            if (busy.get(stage.ordinal()) > busy.get(busiest.ordinal())) {
                busiest = stage;
            }
        }
        return busiest;
    }
}
