package org.frameseek.ui;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Watches that the JavaFX thread stays free. It counts what that thread itself does: processor time of more than
/// 100 ms on one event, or waiting in code that reads files or computes. A machine that is busy with other things does
/// not make it bark.
final class Watchdog implements AutoCloseable {
    private static final long LIMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PERIOD_MILLIS = 5;
    private static final List<String> SLOW_CODE = List.of("org.frameseek.media.StillReader",
            "org.frameseek.media.Video", "org.frameseek.index", "org.frameseek.model",
            "java.util.concurrent.FutureTask.get", "java.nio.file.Files");

    /// The pictures that tests take, and the headless platform's copying of every pixel to its screen.
    private static final List<String> NO_WORK_OF_THE_PROGRAM = List.of("snapshot", "blit");

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watchdog").factory());
    private final List<String> findings = Collections.synchronizedList(new ArrayList<>());
    private final Thread watched;
    private volatile boolean answered = true;
    private long asked;
    private long processorTime;

    Watchdog() throws Exception {
        watched = FxExtension.call(Thread::currentThread);
        thread.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        if (answered) {
            answered = false;
            asked = now;
            processorTime = processorTime();
            Platform.runLater(() -> answered = true);
            return;
        }
        if (now - asked > LIMIT_NANOS) {
            judge(watched.getStackTrace());
        }
    }

    private void judge(StackTraceElement[] stack) {
        if (Arrays.stream(stack).anyMatch(frame -> NO_WORK_OF_THE_PROGRAM.contains(frame.getMethodName()))) {
            asked = System.nanoTime();
            processorTime = processorTime();
            return;
        }
        boolean computing = processorTime() - processorTime > LIMIT_NANOS;
        boolean waiting = Arrays.stream(stack)
                .anyMatch(frame -> SLOW_CODE.stream().anyMatch(frame.toString()::contains));
        if (computing || waiting) {
            findings.add((computing ? "computing" : "waiting") + String.join("\n    at ",
                    Arrays.stream(stack).map(String::valueOf).toList()));
            asked = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        }
    }

    private long processorTime() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(watched.threadId());
    }

    /// What kept the thread busy since the last call.
    List<String> findings() {
        var found = List.copyOf(findings);
        findings.clear();
        return found;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
