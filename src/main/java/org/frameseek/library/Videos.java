package org.frameseek.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.frameseek.index.ContentKey;
import org.frameseek.index.FileIdentity;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexReport;
import org.frameseek.library.child.ChildPictures;
import org.frameseek.media.MediaException;
import org.frameseek.media.Video;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens each video once: every request for an unchanged file gets the same result, and requests during a read wait for
/// it. Safe for any thread.
public final class Videos {
    private static final Logger LOG = LoggerFactory.getLogger(Videos.class);
    /// A frame table takes some megabytes for hours of video.
    private static final int REMEMBERED = 64;

    /// Reads a file. Separate from the cache, so that tests can count the reads.
    interface Reader {
        Video scan(Path file) throws MediaException;

        /// @param frames what an index knows about the file
        Video open(Path file, IndexedFrames frames) throws MediaException;

        ContentKey key(Path file) throws IndexException;
    }

    private final Library library;
    private final Reader reader;
    private final Map<FileIdentity, CompletableFuture<OpenVideo>> opened = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FileIdentity, CompletableFuture<OpenVideo>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param library the source of frame tables from existing indexes
    public Videos(Library library) {
        this(library, new Reader() {
            @Override
            public Video scan(Path file) throws MediaException {
                return Video.open(file);
            }

            @Override
            public Video open(Path file, IndexedFrames frames) throws MediaException {
                return Video.open(file, frames.table());
            }

            @Override
            public ContentKey key(Path file) throws IndexException {
                return ContentKey.of(file);
            }
        });
    }

    Videos(Library library, Reader reader) {
        this.library = library;
        this.reader = reader;
        library.listen(change -> {
            if (change instanceof Change.Filled(_, Path file, IndexReport report) && report.mended()) {
                forget(file);
            }
        });
    }

    /// The next request reads the file again.
    private void forget(Path file) {
        synchronized (opened) {
            opened.keySet().removeIf(identity -> identity.file().equals(file));
        }
    }

    /// Marks a video as being read in another way than by these methods, to be closed when that ends.
    ///
    /// @throws IndexException when reading it crashed the program last time; the next call permits it, as suspect
    public VideoReading reading(Path file) throws IndexException {
        return library.reading(file.toAbsolutePath().normalize());
    }

    /// What an index knows about a file, without the time that opening it takes. Empty when no index knows it, or it
    /// cannot be read.
    public Optional<IndexedVideo> known(Path file) {
        try {
            var identity = FileIdentity.of(file.toAbsolutePath().normalize());
            return library.indexes().frames(reader.key(identity.file()), identity)
                    .map(known -> new IndexedVideo(known.header().key(), identity, known.table()));
        } catch (IOException | IndexException e) {
            LOG.debug("{} must be opened", file, e);
            return Optional.empty();
        }
    }

    /// Blocks while the file is read; an interrupt ends the read.
    ///
    /// @throws MediaException when the file does not exist or is not a readable video
    public OpenVideo open(Path file) throws MediaException, IndexException {
        var absolute = file.toAbsolutePath().normalize();
        while (true) {
            var identity = identity(absolute);
            var mine = new CompletableFuture<OpenVideo>();
            var first = claim(identity, mine);
            if (first == mine) {
                return read(identity, mine);
            }
            try {
                return first.get();
            } catch (CancellationException e) {
                // The thread that was reading was interrupted.
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new MediaException("media.interrupted", file, e);
            } catch (ExecutionException e) {
                throw failure(Objects.requireNonNull(e.getCause()));
            }
        }
    }

    private FileIdentity identity(Path file) throws MediaException {
        try {
            return FileIdentity.of(file);
        } catch (IOException e) {
            // Reports what is wrong with the file.
            reader.scan(file);
            throw new MediaException("media.unreadable", file, e);
        }
    }

    private CompletableFuture<OpenVideo> claim(FileIdentity identity, CompletableFuture<OpenVideo> mine) {
        synchronized (opened) {
            var before = opened.putIfAbsent(identity, mine);
            return before == null ? mine : before;
        }
    }

    private OpenVideo read(FileIdentity identity, CompletableFuture<OpenVideo> result)
            throws MediaException, IndexException {
        try {
            var video = read(identity);
            result.complete(video);
            return video;
        } catch (MediaException | IndexException | RuntimeException | Error e) {
            synchronized (opened) {
                opened.remove(identity, result);
            }
            if (Thread.currentThread().isInterrupted()) {
                result.cancel(false);
            } else {
                result.completeExceptionally(e);
            }
            throw e;
        }
    }

    private OpenVideo read(FileIdentity identity) throws MediaException, IndexException {
        var key = reader.key(identity.file());
        var known = library.indexes().frames(key, identity);
        if (known.isPresent()) {
            return new OpenVideo(
                    reader.open(identity.file(), known.get()), known.get().header().key(), identity);
        }
        Video scanned;
        try (var reading = library.reading(identity.file())) {
            if (reading.isSuspect()) {
                ChildPictures.tryOut(identity.file());
            }
            scanned = reader.scan(identity.file());
        }
        var confirmed = key.confirmed(scanned.digest());
        var video = new OpenVideo(
                library.indexes().mended(confirmed).map(scanned::with).orElse(scanned), confirmed, identity);
        var earlier = library.earlier();
        earlier.adopt(video);
        earlier.extend(video);
        return video;
    }

    private static MediaException failure(Throwable cause) throws IndexException {
        return switch (cause) {
            case MediaException e -> e;
            case IndexException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(cause);
        };
    }
}
