package org.frameseek.ui.player;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.frameseek.search.Box;
import org.frameseek.ui.task.Listeners;
import org.jspecify.annotations.Nullable;

/// The part of the picture that the user selects, and the wish to search for it.
public final class PartSelection {
    private final ReadOnlyObjectWrapper<@Nullable Box> box = new ReadOnlyObjectWrapper<>(this, "box");
    private final Listeners<Optional<Box>> wishes = new Listeners<>();

    /// The selected part, or null.
    public ReadOnlyObjectProperty<@Nullable Box> boxProperty() {
        return box.getReadOnlyProperty();
    }

    public @Nullable Box get() {
        return box.get();
    }

    public void select(Box part) {
        box.set(part);
    }

    public void clear() {
        box.set(null);
    }

    /// Called with the part to search for; empty when the user drew one without size.
    public Subscription onFind(Consumer<Optional<Box>> listener) {
        return wishes.add(listener);
    }

    void find() {
        var selected = box.get();
        if (selected != null) {
            clear();
            wishes.tell(Optional.of(selected));
        }
    }

    void refuse() {
        wishes.tell(Optional.empty());
    }
}
