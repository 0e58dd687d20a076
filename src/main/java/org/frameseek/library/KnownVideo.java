package org.frameseek.library;

import java.nio.file.Path;
import java.time.Instant;
import org.frameseek.index.ContentKey;
import org.jspecify.annotations.Nullable;

/// An entry in the list of known videos.
///
/// @param key null until the file has been read
/// @param seconds duration, 0 until the file has been read
/// @param added when it was added to the list; [Instant#EPOCH] when unknown
/// @param hidden true when the user removed it from the list; its index still names it
/// @param problem why indexing failed last time, as a sentence
public record KnownVideo(Path file, @Nullable ContentKey key, double seconds, Instant added, boolean hidden,
        @Nullable String problem) {
    public KnownVideo(Path file, @Nullable ContentKey key, double seconds) {
        this(file, key, seconds, Instant.EPOCH, false, null);
    }

    /// True when both are the same video, moved or not.
    public boolean sameAs(KnownVideo other) {
        return file.equals(other.file) || key != null && key.equals(other.key);
    }

    public KnownVideo withKey(ContentKey now) {
        return new KnownVideo(file, now, seconds, added, hidden, problem);
    }

    public KnownVideo withHidden(boolean now) {
        return new KnownVideo(file, key, seconds, added, now, problem);
    }

    public KnownVideo withProblem(@Nullable String now) {
        return new KnownVideo(file, key, seconds, added, hidden, now);
    }

    public KnownVideo addedAt(Instant when) {
        return new KnownVideo(file, key, seconds, when, hidden, problem);
    }
}
