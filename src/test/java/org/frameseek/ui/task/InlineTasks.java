package org.frameseek.ui.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work on the calling thread: at once, or when told to, so that a test can put things between asking and
/// answering.
public final class InlineTasks implements Tasks {
    private final Deque<Work> waiting = new ArrayDeque<>();
    private boolean held;

    private static final class Work implements Handle {
        private final Runnable run;
        private boolean cancelled;

        Work(Runnable run) {
            this.run = run;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    @Override
    public <T> Handle run(Lane lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        var task = new Work(() -> runNow(work, done, failed));
        if (held) {
            waiting.add(task);
        } else {
            task.run.run();
        }
        return task;
    }

    private static <T> void runNow(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(result);
    }

    /// Lets work wait from now on.
    public void hold() {
        held = true;
    }

    /// Does what waits, in order, and what that asks for.
    public void release() {
        held = false;
        while (!waiting.isEmpty()) {
            var work = waiting.removeFirst();
            if (!work.cancelled) {
                work.run.run();
            }
        }
    }
}
