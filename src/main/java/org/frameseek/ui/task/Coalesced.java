package org.frameseek.ui.task;

import java.util.function.Consumer;

/// Work of which the last run counts: however often it is asked for while it runs, it then runs once more.
public final class Coalesced {
    private final Consumer<Runnable> work;
    private boolean running;
    private boolean again;

    /// @param work begins a run, and calls what it is given when the run has ended
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
