package org.frameseek.ui.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.frameseek.index.ContentKey;
import org.frameseek.library.IndexEntry;
import org.jspecify.annotations.Nullable;

/// A row of the library.
///
/// @param key null until the file has been read
/// @param seconds duration, 0 until known
/// @param place in the queue, 1 for the first, 0 if not queued
/// @param indexed part of the frames indexed with the current model, 0 to 1
/// @param model name of the model of the index shown, or null if there is none
/// @param indexes all indexes of this video, of any model
/// @param problem why indexing failed since the program started, or null
/// @param keptProblem why indexing failed last time, as a sentence, or null
/// @param added when the video was added to the list
public record VideoItem(Path file, @Nullable ContentKey key, double seconds, State state, int place, double indexed,
        @Nullable String model, List<IndexEntry> indexes, @Nullable Exception problem, @Nullable String keptProblem,
        Instant added) {
    public enum State {
        /// Not indexed with the current model, and not queued.
        NEW,
        WAITING,
        PAUSED,
        RUNNING,
        /// Some frames are indexed, and the rest is not queued.
        PARTIAL,
        INDEXED,
        FAILED,
        /// The file is no longer there.
        MISSING
    }

    public String name() {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    /// The folder that holds it.
    public Path folder() {
        return file.getParent() == null ? file : file.getParent();
    }

    boolean waits() {
        return place > 0;
    }

    /// True when no frame of any index shares its vector with another.
    boolean computedAll() {
        return indexes.stream().allMatch(index -> index.own() == index.frames());
    }

    /// Size of all its indexes on disk.
    public long bytes() {
        return indexes.stream().mapToLong(IndexEntry::bytes).sum();
    }
}
