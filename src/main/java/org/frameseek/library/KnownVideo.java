package org.frameseek.library;

import java.nio.file.Path;
import org.frameseek.index.ContentKey;
import org.jspecify.annotations.Nullable;

/// A video as the list of known videos keeps it.
///
/// @param key null until the file has been read
/// @param seconds duration, 0 until the file has been read
public record KnownVideo(Path file, @Nullable ContentKey key, double seconds) {
    /// Whether both are the same video, moved or not.
    public boolean sameAs(KnownVideo other) {
        return file.equals(other.file) || key != null && key.equals(other.key);
    }
}
