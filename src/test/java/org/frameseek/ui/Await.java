package org.frameseek.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;

/// Waits, off the JavaFX thread, until something observable is as wanted.
public final class Await {
    private static final long PATIENCE_SECONDS = 60;

    private Await() {
    }

    public static <T> T until(ObservableValue<T> value, Predicate<? super T> wanted) throws Exception {
        until(value, () -> wanted.test(value.getValue()), String.valueOf(value));
        return FxExtension.call(value::getValue);
    }

    /// @param observed tells when to look again
    public static void until(Observable observed, Condition wanted, String what) throws Exception {
        var reached = new CountDownLatch(1);
        InvalidationListener listener = _ -> {
            if (wanted.holds()) {
                reached.countDown();
            }
        };
        FxExtension.run(() -> {
            observed.addListener(listener);
            listener.invalidated(observed);
        });
        boolean inTime = reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        FxExtension.run(() -> observed.removeListener(listener));
        if (!inTime) {
            throw new AssertionError("waited in vain for: " + what);
        }
    }

    /// Asked on the JavaFX thread.
    public interface Condition {
        boolean holds();
    }
}
