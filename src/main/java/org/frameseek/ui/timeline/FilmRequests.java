package org.frameseek.ui.timeline;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.util.Duration;

/// Requests the filmstrip's pictures one after the other, and pauses between them while the machine is busy.
final class FilmRequests {
    /// While a video is being indexed, a picture may take a twentieth of the time.
    private static final double REST_FACTOR = 19;

    private final Supplier<ThumbnailSource> source;
    private final Supplier<Boolean> sparing;
    private final Shown shown;
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final PauseTransition rest = new PauseTransition();
    private boolean waiting;

    /// Receives a picture that is ready.
    interface Shown {
        /// @param picture null if the frame has none
        void accept(int frame, Image picture);
    }

    /// @param source may supply null
    FilmRequests(Supplier<ThumbnailSource> source, Supplier<Boolean> sparing, Shown shown) {
        this.source = source;
        this.sparing = sparing;
        this.shown = shown;
        rest.setOnFinished(_ -> {
            waiting = false;
            next();
        });
    }

    /// Replaces all earlier requests.
    void want(Collection<Integer> frames) {
        wanted.clear();
        wanted.addAll(frames);
        next();
    }

    private void next() {
        var from = source.get();
        if (waiting || wanted.isEmpty() || from == null) {
            return;
        }
        int frame = wanted.removeFirst();
        waiting = true;
        long asked = System.nanoTime();
        from.request(frame, picture -> answered(frame, picture, System.nanoTime() - asked));
    }

    private void answered(int frame, Image picture, long nanos) {
        shown.accept(frame, picture);
        if (sparing.get()) {
            rest.setDuration(Duration.millis(Math.max(1, nanos / 1e6 * REST_FACTOR)));
            rest.playFromStart();
        } else {
            waiting = false;
            next();
        }
    }
}
