package org.frameseek.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// A file at one point in time. A different size or modification time means that the content may differ.
///
/// @param file absolute
/// @param bytes size
public record FileIdentity(Path file, long bytes, Instant modified) {
    public static FileIdentity of(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileIdentity(file.toAbsolutePath().normalize(), attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    /// True when the file still exists and has not been written to.
    public boolean isCurrent() {
        try {
            return equals(of(file));
        } catch (IOException e) {
            return false;
        }
    }
}
