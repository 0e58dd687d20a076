package org.frameseek.ui.task;

import java.util.function.Consumer;

/// Work whose last run counts. Requests during a run cause exactly one more run.
public final class Coalesced {
    private final Consumer<Runnable> work;
    private boolean running;
    private boolean again;

    /// @param work starts a run, and calls its argument when the run has ended
    public Coalesced(Consumer<Runnable> work) {
        this.work = work;
    }

    public void run() {
        if (running) {
            again = true;
            return;
        }
        running = true;
        work.accept(this::ended);
    }

    private void ended() {
        running = false;
        if (again) {
            again = false;
            run();
        }
    }
}
