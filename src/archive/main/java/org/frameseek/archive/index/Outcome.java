package org.frameseek.archive.index;

import java.io.Serializable;
import org.frameseek.archive.store.FoundVideo;
import org.jspecify.annotations.Nullable;

/// What became of one video, or of a task for it.
///
/// @param index name of its index, without ending; null if it has none
/// @param frames rows of the index
/// @param seconds time that the video took, scan included
/// @param error code of the failure
/// @param message its sentence
/// @param host where it ran
/// @param attempt from 0
public record Outcome(
        FoundVideo video, State state, @Nullable String index, int frames, double seconds, @Nullable String error,
        @Nullable String message, String host, int attempt) implements Serializable {
    /// How it ended.
    public enum State {
        INDEXED,
        /// The archive held an index of this content already.
        PRESENT,
        FAILED,
        /// The process that read the video ended.
        CRASHED,
        /// Too long for one task: its sections are next.
        LONG,
        /// One section is indexed.
        SECTION;

        public boolean isDone() {
            return this == INDEXED || this == PRESENT;
        }

        /// False while more tasks work on the video.
        boolean isFinal() {
            return this != LONG && this != SECTION;
        }
    }

    /// The part that a child process tells.
    record Part(State state, @Nullable String index, int frames, @Nullable String error, @Nullable String message) {
        static Part of(State state, String index, int frames) {
            return new Part(state, index, frames, null, null);
        }

        static Part failed(String error, @Nullable String message) {
            return new Part(State.FAILED, null, 0, error, message);
        }

        /// Whether a video fails is decided by the task that joins its sections.
        Part of(Assignment.Step step) {
            return step == Assignment.Step.SECTION && state == State.FAILED
                    ? new Part(State.SECTION, index, frames, error, message) : this;
        }

        Outcome of(FoundVideo video, double seconds, String host, int attempt) {
            return new Outcome(video, state, index, frames, seconds, error, message, host, attempt);
        }
    }
}
