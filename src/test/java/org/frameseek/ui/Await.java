package org.frameseek.ui;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;

/// Waits, off the JavaFX thread, until something observable is as wanted. A wait fails when nothing changes for a
/// minute, so that work may take its time on a busy machine.
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
        var looks = new LinkedBlockingQueue<Boolean>();
        InvalidationListener listener = _ -> looks.add(wanted.holds());
        FxExtension.run(() -> {
            observed.addListener(listener);
            listener.invalidated(observed);
        });
        Boolean holds;
        do {
            holds = looks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } while (Boolean.FALSE.equals(holds));
        FxExtension.run(() -> observed.removeListener(listener));
        if (holds == null) {
            throw new AssertionError("waited in vain for: " + what);
        }
    }

    /// Asked on the JavaFX thread.
    public interface Condition {
        boolean holds();
    }
}
