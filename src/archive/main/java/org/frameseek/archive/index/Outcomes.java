package org.frameseek.archive.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.frameseek.archive.store.FoundVideo;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/// Collects outcomes as the tasks end, on a thread of Spark's that must not wait: one final outcome per video.
final class Outcomes extends AbstractFunction2<Object, Outcome, BoxedUnit> {
    private final Consumer<Outcome> progress;
    private final List<Outcome> all = new ArrayList<>();
    private final Set<FoundVideo> ended = new HashSet<>();
    private final List<Outcome> tooLong = new ArrayList<>();
    private int handedOver;

    Outcomes(Consumer<Outcome> progress) {
        this.progress = progress;
    }

    @Override
    public BoxedUnit apply(Object partition, Outcome outcome) {
        synchronized (this) {
            add(outcome);
        }
        progress.accept(outcome);
        return BoxedUnit.UNIT;
    }

    private void add(Outcome outcome) {
        if (outcome.state() == Outcome.State.LONG) {
            tooLong.add(outcome);
        } else if (outcome.state().isFinal() && ended.add(outcome.video())) {
            all.add(outcome);
        }
    }

    /// The videos that were too long for one task and have not ended.
    synchronized List<Outcome> unfinished() {
        return tooLong.stream().filter(outcome -> !ended.contains(outcome.video())).toList();
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
