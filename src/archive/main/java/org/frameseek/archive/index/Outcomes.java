package org.frameseek.archive.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/// Collects outcomes as the tasks end, on a thread of Spark's that must not wait.
final class Outcomes extends AbstractFunction2<Object, Outcome, BoxedUnit> {
    private final Consumer<Outcome> progress;
    private final List<Outcome> all = new ArrayList<>();
    private int taken;

    Outcomes(Consumer<Outcome> progress) {
        this.progress = progress;
    }

    @Override
    public BoxedUnit apply(Object partition, Outcome outcome) {
        synchronized (this) {
            all.add(outcome);
        }
        progress.accept(outcome);
        return BoxedUnit.UNIT;
    }

    /// What came since the last call.
    synchronized List<Outcome> takeNew() {
        var fresh = List.copyOf(all.subList(taken, all.size()));
        taken = all.size();
        return fresh;
    }

    synchronized List<Outcome> all() {
        return List.copyOf(all);
    }
}
