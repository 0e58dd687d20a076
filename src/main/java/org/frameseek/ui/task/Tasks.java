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
        /// Reading single frames for the eye, at full size.
        STILL,
        /// Small pictures for lists and the timeline; beside [#STILL] so that they never hold up a step.
        THUMBNAIL,
        /// Files: probing, listing, exporting.
        FILES
    }

    /// A running or waiting task.
    interface Handle {
        /// Interrupts the work, or keeps it from starting.
        void cancel();
    }

    <T> Handle run(Lane lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);
}
