package org.frameseek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A temporary folder for the clips, models and indexes of a measurement.
public record Workspace(Path folder) implements AutoCloseable {
    public Workspace() throws IOException {
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
