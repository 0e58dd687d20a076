package org.frameseek.export.still;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds stills on their way to another program. Each has a folder of its own, so no two share a path and each keeps
/// the name that the other program receives.
public final class TransferFolder {
    private static final Logger LOG = LoggerFactory.getLogger(TransferFolder.class);

    private final Path folder;
    private int given;

    public TransferFolder(Path folder) {
        this.folder = folder;
    }

    /// A path that no earlier call returned.
    public Path next(String fileName) {
        return folder.resolve(String.valueOf(++given)).resolve(fileName);
    }

    /// Removes files of earlier program runs. Blocks. Files still in use stay until the next time.
    public void empty() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                LOG.info("{} not read", file, failure);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
                delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            LOG.info("{} not removed", path, e);
        }
    }
}
