package org.frameseek.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work off the JavaFX thread. Work on one lane runs in order; lanes run in parallel. Callbacks arrive on the
/// JavaFX thread, and never after the task was cancelled.
public interface Tasks {
    enum Lane {
        /// Loading models and indexing: hours.
        INDEX,
        /// Answering questions: milliseconds.
        QUERY,
        /// Answering questions about the library: up to a second, in steps.
        LIBRARY,
        /// Looking closer at moments: up to a minute, in steps.
        CLOSER,
        /// Calibrating a model's scores: seconds, once per model.
        CALIBRATION,
        /// Reading single frames for display, at full size.
        STILL,
        /// Small pictures for lists and the timeline; separate from [#STILL], so that they never delay a step.
        THUMBNAIL,
        /// Small pictures of moments in many videos; each opens a file.
        PICTURE,
        /// Posters of videos for the library; each reads a file to its end, and may wait for hundreds of others.
        POSTER,
        /// Saving frames and pictures; separate from [#FILES], so that a long export never delays opening a video.
        EXPORT,
        /// Checking a video's pictures: seconds to minutes.
        CHECK,
        /// Downloading models: minutes to hours.
        DOWNLOAD,
        /// Small requests to the web, which never wait for a download: seconds.
        WEB,
        /// Files: probing, listing, settings.
        FILES;

        /// Whether nobody waits for this lane, so that playback and answers go first.
        boolean givesWay() {
            return this == INDEX || this == CALIBRATION || this == POSTER || this == CHECK;
        }
    }

    /// A running or waiting task.
    interface Handle {
        /// Interrupts the work, or keeps it from starting.
        void cancel();
    }

    <T> Handle run(Lane lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);
}
