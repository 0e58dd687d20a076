package org.frameseek.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work off the JavaFX thread. Work of one lane runs in order, lanes run beside each other. Callbacks come on the
/// JavaFX thread, and not at all once the task was cancelled.
public interface Tasks {
    enum Lane {
        /// Loading models and indexing: hours.
        INDEX,
        /// Answering descriptions: milliseconds.
        QUERY,
        /// Getting to know how a model's scores read: seconds, once for each model.
        CALIBRATION,
        /// Reading single frames for the eye, at full size.
        STILL,
        /// Small pictures for lists and the timeline; beside [#STILL] so that they never hold up a step.
        THUMBNAIL,
        /// Pictures of whole videos for the library; each reads a file to its end, and may wait for hundreds of others.
        POSTER,
        /// Saving frames and pictures; beside [#FILES] so that a long export never holds up the opening of a video.
        EXPORT,
        /// Fetching models from the web: minutes to hours.
        DOWNLOAD,
        /// Files: probing, listing, settings.
        FILES;

        /// Whether nobody waits for it, so that what plays and answers goes before it.
        boolean givesWay() {
            return this == INDEX || this == CALIBRATION || this == POSTER;
        }
    }

    /// A running or waiting task.
    interface Handle {
        /// Interrupts the work, or keeps it from starting.
        void cancel();
    }

    <T> Handle run(Lane lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);
}
