package org.frameseek.ui.search;

import java.util.Comparator;
import org.frameseek.search.Moment;

/// The order in which matches are listed and visited.
public enum MatchOrder {
    FIT(Comparator.comparingInt(Moment::rank)),
    TIME(Comparator.comparingInt(Moment::frame));

    private final Comparator<Moment> comparator;

    MatchOrder(Comparator<Moment> comparator) {
        this.comparator = comparator;
    }

    Comparator<Moment> comparator() {
        return comparator;
    }
}
