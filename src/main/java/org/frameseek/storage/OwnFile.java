package org.frameseek.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One of the program's own files, replaced as a whole: a crash, a full disk or a second process leaves the old file or
/// a new one, never a part.
public final class OwnFile {
    private static final Logger LOG = LoggerFactory.getLogger(OwnFile.class);

    private OwnFile() {
    }

    /// Creates missing folders. Only users who can enter the folder can read the file.
    public static void replace(Path file, byte[] content) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        PrivateFiles.createFolder(folder);
        var temporary = folder.resolve("." + file.getFileName() + "-" + UUID.randomUUID() + ".tmp");
        try {
            write(temporary, ByteBuffer.wrap(content));
            move(temporary, file);
        } finally {
            discard(temporary);
        }
    }

    private static void write(Path temporary, ByteBuffer content) throws IOException {
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            PrivateFiles.restrict(temporary);
            while (content.hasRemaining()) {
                channel.write(content);
            }
            // Without this the new name may reach the disk before the bytes do.
            channel.force(true);
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.info("{} stays behind", temporary, e);
        }
    }
}
