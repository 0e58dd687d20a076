package org.frameseek.ui.dialog;

import atlantafx.base.controls.Notification;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.application.Platform;

/// Keeps a notice up to date with work on another thread: at most one change per percent reaches the window.
final class RunningToast implements Notices.Running {
    private final DoubleFunction<String> text;
    private final Notification toast;
    private final Consumer<Notification> remove;
    private final AtomicInteger percent = new AtomicInteger();

    /// @param text what the notice says when this share of the work is done
    RunningToast(DoubleFunction<String> text, Notification toast, Consumer<Notification> remove) {
        this.text = text;
        this.toast = toast;
        this.remove = remove;
    }

    @Override
    public void progress(double done) {
        int now = (int) (100 * done);
        if (percent.getAndSet(now) != now) {
            show(() -> toast.setMessage(text.apply(now / 100.0)));
        }
    }

    @Override
    public void end() {
        show(() -> remove.accept(toast));
    }

    private static void show(Runnable change) {
        if (Platform.isFxApplicationThread()) {
            change.run();
        } else {
            Platform.runLater(change);
        }
    }
}
