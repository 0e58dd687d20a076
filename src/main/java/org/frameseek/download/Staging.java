package org.frameseek.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.frameseek.error.Reason;
import org.jspecify.annotations.Nullable;

/// The folder `NAME.part` beside the destination, where a download gathers. It gets the destination's name when
/// everything in it is complete. Only one download at a time uses it, across all processes.
final class Staging implements AutoCloseable {
    private static final long RESERVE = 64L << 20;
    private static final double MEGA = 1e6;

    private final Path folder;
    private final Path target;
    private final Path lockFile;
    private final FileChannel lock;
    private final ToLongFunction<Path> space;
    private final Receipts receipts;

    private Staging(Path target, FileChannel lock, ToLongFunction<Path> space, Receipts receipts) {
        this.target = target;
        this.folder = of(target);
        this.lockFile = lockOf(target);
        this.lock = lock;
        this.space = space;
        this.receipts = receipts;
    }

    static Path of(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static Path lockOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".lock");
    }

    /// @param space bytes that can still be written at a folder's location
    static Staging open(String name, Path target, ToLongFunction<Path> space) throws DownloadException {
        try {
            if (Files.exists(target)) {
                throw new DownloadException("download.exists", target, null);
            }
            Files.createDirectories(of(target));
            var lock = lock(target);
            try {
                return new Staging(target, lock, space, Receipts.open(name, of(target)));
            } catch (IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DownloadException("download.folder", target, e, Reason.of(e));
        }
    }

    private static FileChannel lock(Path target) throws IOException, DownloadException {
        var channel = FileChannel.open(lockOf(target), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // Another download in this process holds the lock.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new DownloadException("download.busy", target, null);
    }

    /// Removes the files of an unfinished download.
    static void discard(Path target) throws DownloadException {
        try {
            if (!Files.exists(of(target))) {
                return;
            }
            try (var _ = lock(target); var files = Files.walk(of(target))) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(lockOf(target));
        } catch (IOException e) {
            throw new DownloadException("download.folder", target, e, Reason.of(e));
        }
    }

    /// Bytes of an unfinished download, empty if there is none.
    static OptionalLong bytes(Path target) {
        if (!Files.isDirectory(of(target))) {
            return OptionalLong.empty();
        }
        try (var files = Files.walk(of(target))) {
            return OptionalLong.of(files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum());
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }

    Receipts receipts() {
        return receipts;
    }

    void keep(Receipt receipt) throws DownloadException, InterruptedException {
        try {
            receipts.put(receipt);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Whether the file is complete and verified.
    boolean has(Receipt receipt) throws IOException {
        var file = folder.resolve(receipt.path());
        return receipt.whole() && Files.isRegularFile(file) && Long.valueOf(Files.size(file)).equals(receipt.size());
    }

    /// Bytes of the file on disk.
    long kept(Receipt receipt) throws IOException {
        if (has(receipt)) {
            return Files.size(folder.resolve(receipt.path()));
        }
        var part = part(receipt);
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /// The partial file; creates its folder.
    Path part(Receipt receipt) throws IOException {
        var part = folder.resolve(receipt.path() + ".part");
        Files.createDirectories(part.getParent());
        return part;
    }

    /// Gives a complete, verified file its name.
    void reveal(Receipt receipt) throws IOException {
        Files.move(
                part(receipt), folder.resolve(receipt.path()),
                StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// @param bytes number of bytes still to download
    void requireSpace(long bytes) throws DownloadException {
        long free = space.applyAsLong(folder);
        if (bytes > 0 && free < bytes + RESERVE) {
            throw full(bytes + RESERVE, free, null);
        }
    }

    private DownloadException full(long needed, long free, @Nullable IOException cause) {
        return new DownloadException(
                "download.disk-full", target, cause, (long) Math.ceil(needed / MEGA), (long) (free / MEGA));
    }

    /// What a write failure means.
    DownloadException failed(IOException failure) throws InterruptedException {
        if (failure instanceof ClosedByInterruptException) {
            // Reports the interruption as an exception instead of a flag.
            Thread.interrupted();
            throw new InterruptedException();
        }
        long free = space.applyAsLong(folder);
        return free < RESERVE / 2
                ? full(RESERVE, free, failure)
                : new DownloadException("download.folder", target, failure, Reason.of(failure));
    }

    /// Gives the folder its final name, which makes it visible.
    void publish() throws DownloadException, InterruptedException {
        try {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            throw new DownloadException("download.exists", target, e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() throws DownloadException {
        try {
            lock.close();
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            throw new DownloadException("download.folder", target, e, Reason.of(e));
        }
    }
}
