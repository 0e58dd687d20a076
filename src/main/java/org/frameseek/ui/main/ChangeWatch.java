package org.frameseek.ui.main;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.frameseek.library.OpenVideo;
import org.frameseek.media.MediaException;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;

/// Notices when another program changes or replaces the file of the video on screen: its frames would no longer be
/// those in the list. Looks at size and time of the file, at most every two seconds, and only while the user moves in
/// it. JavaFX thread only.
final class ChangeWatch {
    private static final long PAUSE = 2_000_000_000;

    private final Session session;
    private final Tasks tasks;
    private final LongSupplier nanoTime;
    private final Consumer<Exception> changed;
    private @Nullable OpenVideo watched;
    private long last;

    /// @param nanoTime a clock as [System#nanoTime]
    /// @param changed told once for each video that is opened
    ChangeWatch(Session session, Tasks tasks, LongSupplier nanoTime, Consumer<Exception> changed) {
        this.session = session;
        this.tasks = tasks;
        this.nanoTime = nanoTime;
        this.changed = changed;
        session.videoProperty().subscribe(opened -> {
            watched = opened;
            last = nanoTime.getAsLong();
        });
    }

    /// Call when the frame on screen changes.
    void moved() {
        var open = watched;
        if (open == null || nanoTime.getAsLong() - last < PAUSE) {
            return;
        }
        last = nanoTime.getAsLong();
        tasks.run(Lane.FILES, () -> open.identity().isCurrent(), current -> {
            if (!current && open.equals(watched)) {
                watched = null;
                changed.accept(new MediaException("media.replaced", open.file()));
            }
        }, changed);
    }
}
