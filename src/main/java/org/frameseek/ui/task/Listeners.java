package org.frameseek.ui.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// All who want to be told of something.
///
/// @param <T> what they are told
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
