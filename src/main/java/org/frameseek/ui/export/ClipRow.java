package org.frameseek.ui.export;

import java.nio.file.Path;
import org.frameseek.export.excerpt.Excerpt;
import org.jspecify.annotations.Nullable;

/// A clip to save, or the part of a joined one.
///
/// @param progress how much of it is written, 0 to 1
/// @param file the saved clip, or null
record ClipRow(Excerpt excerpt, State state, double progress, @Nullable Path file) {
    /// What has become of a clip.
    enum State { WAITING, RUNNING, SAVED, MISSING }

    static ClipRow of(Excerpt excerpt) {
        return new ClipRow(excerpt, State.WAITING, 0, null);
    }

    /// @param frames written of all clips since this one was begun; negative before that
    ClipRow written(long frames) {
        double part = Math.clamp((double) frames / excerpt.frames(), 0, 1);
        return new ClipRow(excerpt, frames < 0 ? State.WAITING : State.RUNNING, part, null);
    }

    ClipRow saved(Path as) {
        return new ClipRow(excerpt, State.SAVED, 1, as);
    }

    ClipRow missing() {
        return new ClipRow(excerpt, State.MISSING, 0, null);
    }
}
