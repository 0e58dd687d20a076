package org.frameseek.archive.index;

import java.util.Arrays;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;

/// The graphics card of a task, where Spark schedules them (`spark.task.resource.gpu.amount`).
final class GraphicsCard {
    private static final String RESOURCE = "gpu";

    private GraphicsCard() {
    }

    /// The card's number as the engine counts, 0 where Spark gave none.
    ///
    /// @param visible the cards that CUDA shows to this process (`CUDA_VISIBLE_DEVICES`), null for all
    static int of(TaskContext task, @Nullable String visible) {
        var cards = task.resourcesJMap().get(RESOURCE);
        return cards == null ? 0 : number(cards.addresses()[0], visible);
    }

    /// @param address as `nvidia-smi` counts, which knows nothing of what CUDA hides; a name that is no number means
    ///         the first card
    static int number(String address, @Nullable String visible) {
        if (visible == null) {
            return address.matches("\\d{1,9}") ? Integer.parseInt(address) : 0;
        }
        return Math.max(0, Arrays.asList(visible.split(",")).indexOf(address));
    }
}
