package org.frameseek.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.frameseek.error.Reason;
import org.frameseek.index.IndexException.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps two jobs from filling one index, in this process or in two. The system releases the lock when a process dies.
/// The lock file stays: deleting it could let two jobs hold a lock each.
final class IndexLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexLock.class);
    private static final String SUFFIX = ".lock";
    /// The locked byte lies beyond the text, because Windows blocks reading a locked byte.
    private static final long LOCKED_BYTE = 1L << 30;

    private final FileChannel channel;

    private IndexLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws IndexException when another job is filling the index, or its folder cannot be written
    static IndexLock take(Path index) throws IndexException {
        var file = index.resolveSibling(index.getFileName() + SUFFIX);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw new OverlappingFileLockException();
            }
            var owner = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
            return new IndexLock(channel);
        } catch (OverlappingFileLockException e) {
            close(channel, e);
            throw new IndexException(Fault.LOCKED, index, e, owner(file));
        } catch (IOException e) {
            close(channel, e);
            throw new IndexException(Fault.FOLDER, index.getParent(), e, Reason.of(e));
        }
    }

    private static String owner(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "?";
        }
    }

    private static void close(@Nullable FileChannel channel, Exception reason) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("a lock could not be given back; it ends with the program", e);
        }
    }
}
