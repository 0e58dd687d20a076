package org.frameseek.archive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// Ends every process that has a certain file open, as the system ends one whose memory a bad video exhausts.
final class ProcessReaper implements AutoCloseable {
    private static final long PAUSE_NANOS = 10_000_000;

    private final Path file;
    private final Thread thread;
    private volatile boolean isClosed;
    private volatile int reaped;

    ProcessReaper(Path file) {
        this.file = file;
        thread = Thread.ofPlatform().daemon().start(this::run);
    }

    int reaped() {
        return reaped;
    }

    private void run() {
        while (!isClosed) {
            ProcessHandle.current().descendants().filter(this::hasOpen).forEach(process -> {
                if (process.destroyForcibly()) {
                    reaped++;
                    process.onExit().join();
                }
            });
            // Reading a film takes longer.
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean hasOpen(ProcessHandle process) {
        try (var open = Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (var link : open) {
                if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(file)) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The process or the file was closed meanwhile.
            return false;
        }
        return false;
    }

    @Override
    public void close() throws InterruptedException {
        isClosed = true;
        thread.join();
    }
}
