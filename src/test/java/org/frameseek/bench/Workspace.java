package org.frameseek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A temporary folder for a benchmark's clips, models and indexes.
record Workspace(Path folder) implements AutoCloseable {
    Workspace() throws IOException {
        this(Files.createTempDirectory("frameseek-bench"));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
