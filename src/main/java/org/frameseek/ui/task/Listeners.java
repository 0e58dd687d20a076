package org.frameseek.ui.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// Listeners to one kind of event.
///
/// @param <T> the event
public final class Listeners<T> {
    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();

    public Subscription add(Consumer<? super T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(T news) {
        listeners.forEach(listener -> listener.accept(news));
    }
}
