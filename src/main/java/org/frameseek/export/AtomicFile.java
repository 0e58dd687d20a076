package org.frameseek.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.frameseek.error.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes files that appear under their name only when they are complete: first a temporary file beside the target,
/// then a rename.
public final class AtomicFile {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);
    /// When less space than this is left, a failed write counts as a full disk.
    private static final long FULL_BYTES = 1 << 16;

    /// Writes the content of a file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {
    }

    /// Writes a file by its path.
    @FunctionalInterface
    public interface Filling {
        /// @param file does not exist yet
        void into(Path file) throws IOException;
    }

    /// @param overwrite true to replace a file of that name; otherwise an existing file stays and an error is thrown
    static void write(Path target, boolean overwrite, Content content) throws ExportException {
        fill(target, overwrite, ".tmp", file -> save(content, file));
    }

    /// @param ending of the temporary file, for writers that choose the format from it
    static void fill(Path target, boolean overwrite, String ending, Filling content) throws ExportException {
        if (!overwrite && Files.exists(target)) {
            throw new ExportException("export.exists", target);
        }
        check(target);
        var temporary = target.toAbsolutePath().resolveSibling(".frameseek-" + UUID.randomUUID() + ending);
        try {
            content.into(temporary);
            // Without this a rename may reach the disk before the bytes do.
            force(temporary);
            publish(temporary, target, overwrite);
        } catch (FileAlreadyExistsException e) {
            throw new ExportException("export.exists", target, e);
        } catch (IOException e) {
            throw new ExportException(isFull(temporary, e) ? "export.disk-full" : "export.cannot-write", target, e);
        } finally {
            discard(temporary);
        }
    }

    /// Checks before long work that the file can be written afterwards.
    ///
    /// @throws ExportException when the folder does not exist or cannot be written, or when the target is a folder or
    ///     device, which a rename would replace
    static void check(Path target) throws ExportException {
        var folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)
                || Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ExportException("export.cannot-write", target);
        }
    }

    /// Creates the folder if it is missing.
    ///
    /// @throws ExportException when it cannot be created, or nothing can be written into it
    static void makeFolder(Path folder) throws ExportException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ExportException("export.folder", folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw new ExportException("export.folder", folder);
        }
    }

    private static void save(Content content, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void publish(Path temporary, Path target, boolean overwrite) throws IOException {
        if (overwrite) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            // Gives the complete file a second name, unless another program has just taken that name.
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            claim(temporary, target);
        }
    }

    /// For drives without links, such as memory cards: an empty file takes the name before it is replaced.
    private static void claim(Path temporary, Path target) throws IOException {
        Files.createFile(target);
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    private static boolean isFull(Path file, IOException failure) {
        try {
            return Reason.of(failure) == Reason.FULL
                    || Files.getFileStore(file.getParent()).getUsableSpace() < FULL_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.debug("Cannot remove {}", temporary, e);
        }
    }
}
