package org.frameseek.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexSummary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One index as the library lists it.
///
/// @param header null when the file cannot be used
/// @param own frames whose vectors were computed; other indexed frames share one, or cannot be decoded
/// @param bytes size on disk
/// @param problem why the file cannot be used, or null
public record IndexEntry(
        Path file, @Nullable IndexHeader header, int frames, int indexed, int own, boolean complete,
        double durationSeconds, long bytes, Instant modified, @Nullable String problem) {
    private static final Logger LOG = LoggerFactory.getLogger(IndexEntry.class);

    /// Empty when the file is gone since the folder was listed.
    static Optional<IndexEntry> read(Path file) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            LOG.debug("removed meanwhile: {}", file, e);
            return Optional.empty();
        }
        long bytes = attributes.size();
        var modified = attributes.lastModifiedTime().toInstant();
        try {
            var summary = IndexSummary.read(file);
            return Optional.of(new IndexEntry(file, summary.header(), summary.frames(), summary.indexed(),
                    summary.own(), summary.complete(), summary.seconds(), bytes, modified, null));
        } catch (IndexException e) {
            return Files.exists(file)
                    ? Optional.of(new IndexEntry(file, null, 0, 0, 0, false, 0, bytes, modified, e.getMessage()))
                    : Optional.empty();
        }
    }
}
