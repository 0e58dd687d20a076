package org.frameseek.ui.export;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.frameseek.export.Progress;
import org.frameseek.ui.dialog.Notices;

/// Carries progress to the JavaFX thread, one message at a time, and tells the work when to stop.
final class ClipProgress implements Progress {
    private final AtomicBoolean stopped;
    private final Notices.Running notice;
    private final Executor later;
    private final View view;
    private final AtomicLong frames = new AtomicLong();
    private final AtomicBoolean waiting = new AtomicBoolean();

    /// Shows how many frames are written.
    interface View {
        void show(long done, long total);
    }

    /// @param later runs work on the JavaFX thread
    ClipProgress(AtomicBoolean stopped, Notices.Running notice, Executor later, View view) {
        this.stopped = stopped;
        this.notice = notice;
        this.later = later;
        this.view = view;
    }

    @Override
    public boolean goOn(long done, long total) {
        frames.set(done);
        notice.progress((double) done / total);
        if (waiting.compareAndSet(false, true)) {
            later.execute(() -> {
                waiting.set(false);
                view.show(frames.get(), total);
            });
        }
        // An interrupt comes at the end of the program.
        return !stopped.get() && !Thread.currentThread().isInterrupted();
    }
}
