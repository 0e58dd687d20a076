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
    private int handedOver;

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

    /// Hands over what came since the last call. If the receiver fails, the next call hands it over again. One thread
    /// at a time.
    void handNewTo(Consumer<List<Outcome>> receiver) {
        var known = all();
        receiver.accept(known.subList(handedOver, known.size()));
        handedOver = known.size();
    }

    synchronized List<Outcome> all() {
        return List.copyOf(all);
    }
}
