package org.frameseek.ui.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.frameseek.index.ContentKey;
import org.frameseek.library.IndexEntry;
import org.jspecify.annotations.Nullable;

/// A line of the library.
///
/// @param key null until the file has been read
/// @param seconds duration, 0 until known
/// @param place in the queue, 1 for the first, 0 when it is not in it
/// @param indexed part of the frames indexed with the model in use, 0 to 1
/// @param model name of the model of the index shown, or null when there is none
/// @param indexes every index of this video, of any model
/// @param problem why it could not be indexed since the start of the program, or null
/// @param keptProblem why it could not be indexed the last time, as a sentence, or null
/// @param added when it came into the list
public record VideoItem(Path file, @Nullable ContentKey key, double seconds, State state, int place, double indexed,
        @Nullable String model, List<IndexEntry> indexes, @Nullable Exception problem, @Nullable String keptProblem,
        Instant added) {
    public enum State {
        /// Not indexed with the model in use, and not asked for.
        NEW,
        WAITING,
        PAUSED,
        RUNNING,
        /// Some frames are indexed; nothing works on the rest.
        PARTIAL,
        INDEXED,
        FAILED,
        /// The file is not where it was.
        MISSING
    }

    public String name() {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    /// Size on disk of all its indexes.
    public long bytes() {
        return indexes.stream().mapToLong(IndexEntry::bytes).sum();
    }
}
