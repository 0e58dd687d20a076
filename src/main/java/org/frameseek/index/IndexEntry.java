package org.frameseek.index;

import java.nio.file.Path;
import java.time.Instant;

/// One index as the library lists it.
///
/// @param header null when the file is damaged
/// @param bytes size on disk
/// @param problem why the file cannot be used, or null
public record IndexEntry(
        Path file, IndexHeader header, int frames, int indexed, boolean complete, double durationSeconds, long bytes,
        Instant modified, String problem) {
}
