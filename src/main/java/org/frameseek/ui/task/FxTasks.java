package org.frameseek.ui.task;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/// One daemon thread per lane, and [Task] to return to the JavaFX thread.
public final class FxTasks implements Tasks, AutoCloseable {
    private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
    private final Consumer<Throwable> fatal;
    private volatile boolean closed;

    /// @param fatal receives errors that are not exceptions, such as lack of memory
    public FxTasks(Consumer<Throwable> fatal) {
        this.fatal = fatal;
        for (var lane : Lane.values()) {
            lanes.put(lane, Executors.newSingleThreadExecutor(work -> thread(lane, work)));
        }
    }

    private static Thread thread(Lane lane, Runnable work) {
        return Thread.ofPlatform().daemon().name(lane.name().toLowerCase(Locale.ROOT)).unstarted(() -> {
            if (lane.givesWay()) {
                Niceness.lower();
            }
            work.run();
        });
    }

    @Override
    public <T> Handle run(
            Lane lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        return run(lane, new Task<T>() {
            @Override
            protected T call() throws Exception {
                return work.call();
            }
        }, done, failed);
    }

    /// Runs a task that reports its own progress.
    public <T> Handle run(Lane lane, Task<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
        var handle = new TaskHandle(task);
        task.setOnSucceeded(_ -> {
            if (!handle.cancelled && !closed) {
                done.accept(task.getValue());
            }
        });
        task.setOnFailed(_ -> {
            switch (task.getException()) {
                case Exception e when !handle.cancelled && !closed -> failed.accept(e);
                case Exception _ -> { }
                case Throwable e -> fatal.accept(e);
            }
        });
        try {
            Objects.requireNonNull(lanes.get(lane)).execute(task);
        } catch (RejectedExecutionException e) {
            // The program is ending, so nobody needs a result.
            handle.cancel();
        }
        return handle;
    }

    /// Interrupts running tasks, drops waiting ones, and gives the running ones a moment to release their files. Drops
    /// results that are on their way too: they would open what is being closed.
    @Override
    public void close() {
        closed = true;
        lanes.values().forEach(ExecutorService::shutdownNow);
        try {
            for (var lane : lanes.values()) {
                lane.awaitTermination(2, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A finished task ignores cancellation, although its callback may still be queued, so the handle remembers it.
    private static final class TaskHandle implements Handle {
        private final Task<?> task;
        private volatile boolean cancelled;

        TaskHandle(Task<?> task) {
            this.task = task;
        }

        @Override
        public void cancel() {
            cancelled = true;
            task.cancel();
        }
    }
}
