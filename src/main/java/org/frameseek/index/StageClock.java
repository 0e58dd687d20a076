package org.frameseek.index;

import java.util.concurrent.atomic.AtomicLongArray;
import org.frameseek.index.IndexProgress.Stage;

/// The working time of each stage, excluding waits. Safe for any thread.
final class StageClock {
    private final AtomicLongArray busy = new AtomicLongArray(Stage.values().length);

    /// @param started value of [System#nanoTime] when the finished work began
    void add(Stage stage, long started) {
        busy.addAndGet(stage.ordinal(), System.nanoTime() - started);
    }

    /// The stage that works most, so that the others wait for it.
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
