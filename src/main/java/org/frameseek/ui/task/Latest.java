package org.frameseek.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work whose newest run counts: its result is used, and results of overtaken runs are discarded. JavaFX thread only.
///
/// @param <T> the result
public final class Latest<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Latest.class);

    private final Tasks tasks;
    private final Tasks.Lane lane;
    private final @Nullable Consumer<? super T> discard;
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper(this, "pending");
    private Tasks.Handle running = () -> { };
    private long newest;

    /// Overtaken runs are interrupted, or never start.
    public Latest(Tasks tasks, Tasks.Lane lane) {
        this(tasks, lane, null);
    }

    /// Overtaken runs finish, so that every result that must be released is released.
    ///
    /// @param discard receives the results of overtaken runs
    public Latest(Tasks tasks, Tasks.Lane lane, @Nullable Consumer<? super T> discard) {
        this.tasks = tasks;
        this.lane = lane;
        this.discard = discard;
    }

    public ReadOnlyBooleanProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Whether a result is pending that will be used.
    public boolean isPending() {
        return pending.get();
    }

    /// Calls exactly one of the two, unless another run or [#cancel] comes first.
    public void run(Callable<? extends T> work, Consumer<? super T> use, Consumer<? super Exception> failed) {
        overtake();
        pending.set(true);
        long mine = newest;
        running = tasks.run(lane, work, result -> {
            if (mine == newest) {
                pending.set(false);
                use.accept(result);
            } else if (discard != null) {
                discard.accept(result);
            }
        }, failure -> {
            if (mine == newest) {
                pending.set(false);
                failed.accept(failure);
            } else {
                LOG.info("Work that nobody waits for any more has failed", failure);
            }
        });
    }

    public void cancel() {
        overtake();
        pending.set(false);
    }

    private void overtake() {
        newest++;
        if (discard == null) {
            running.cancel();
        }
    }
}
