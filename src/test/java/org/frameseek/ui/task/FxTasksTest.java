package org.frameseek.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.task.Tasks.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FxTasksTest {
    private final List<Throwable> fatal = new CopyOnWriteArrayList<>();
    private final FxTasks tasks = new FxTasks(fatal::add);

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    @Test
    void worksElsewhereAndComesBack() throws Exception {
        var worker = new CompletableFuture<Thread>();
        var back = new CompletableFuture<Boolean>();
        FxExtension.run(() -> tasks.run(Lane.FILES, () -> worker.complete(Thread.currentThread()),
                _ -> back.complete(Platform.isFxApplicationThread()), back::completeExceptionally));
        assertTrue(get(back));
        assertEquals("files", get(worker).getName());
        assertTrue(get(worker).isDaemon());
    }

    @Test
    void aResultOnItsWayIsDroppedWhenAllIsClosed() throws Exception {
        var came = new CopyOnWriteArrayList<String>();
        FxExtension.run(() -> {
            var worked = new CompletableFuture<Thread>();
            tasks.run(Lane.FILES, () -> worked.complete(Thread.currentThread()), _ -> came.add("a result"),
                    _ -> came.add("a failure"));
            var failed = new CompletableFuture<Thread>();
            tasks.run(Lane.QUERY, () -> {
                failed.complete(Thread.currentThread());
                throw new IOException("it failed");
            }, _ -> came.add("a result"), _ -> came.add("a failure"));
            worked.join();
            failed.join();
            tasks.close();
        });
        FxExtension.run(() -> { });
        assertEquals(List.of(), came);
    }

    /// The system is asked, as Java's own priorities say nothing of it. FFmpeg's threads inherit as this one does.
    @ParameterizedTest
    @CsvSource({"INDEX, 10", "POSTER, 10", "QUERY, 0", "STILL, 0"})
    @EnabledOnOs(OS.LINUX)
    void indexingGivesWay(Lane lane, int more) throws Exception {
        int niceness = Math.min(19, niceness() + more);
        var own = new CompletableFuture<Integer>();
        var child = new CompletableFuture<Integer>();
        FxExtension.run(() -> tasks.run(lane, () -> {
            own.complete(niceness());
            Thread.ofPlatform().start(() -> child.complete(niceness()));
            return null;
        }, _ -> { }, own::completeExceptionally));
        assertEquals(niceness, get(own));
        assertEquals(niceness, get(child));
    }

    /// Of the calling thread: the 19th field of proc_pid_stat(5), counted from behind the name.
    private static int niceness() {
        try {
            var stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void failureIsHandedOver() throws Exception {
        var failed = new CompletableFuture<Exception>();
        FxExtension.run(() -> tasks.run(Lane.FILES, () -> {
            throw new IllegalStateException("as expected");
        }, _ -> { }, failed::complete));
        assertEquals("as expected", get(failed).getMessage());
    }

    @Test
    void errorIsNotLost() throws Exception {
        var after = new CompletableFuture<Void>();
        FxExtension.run(() -> {
            tasks.run(Lane.FILES, () -> {
                throw new StackOverflowError();
            }, _ -> { }, _ -> { });
            tasks.run(Lane.FILES, () -> null, _ -> after.complete(null), after::completeExceptionally);
        });
        get(after);
        assertEquals(1, fatal.size());
    }

    @Test
    void cancelledWorkIsInterruptedAndSilent() throws Exception {
        var started = new CountDownLatch(1);
        var interrupted = new CompletableFuture<Boolean>();
        var callbacks = new CopyOnWriteArrayList<Object>();
        var handle = FxExtension.call(() -> tasks.run(Lane.INDEX, () -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.complete(true);
                throw e;
            }
            return null;
        }, callbacks::add, callbacks::add));
        started.await();
        handle.cancel();
        assertTrue(get(interrupted));
        var after = new CompletableFuture<Void>();
        FxExtension.run(() -> tasks.run(Lane.INDEX, () -> null, _ -> after.complete(null), _ -> { }));
        get(after);
        assertEquals(List.of(), callbacks);
    }

    @Test
    void workAfterTheEndIsForgotten() {
        tasks.close();
        assertNotNull(tasks.run(Lane.QUERY, () -> 1, _ -> { }, _ -> { }));
    }
}
