package org.frameseek.ui.search;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.frameseek.search.Moment;
import org.frameseek.search.SearchResult;

/// The user's choices in one answer: the moment last jumped to, and the moments whose further frames are shown.
final class ChosenMoments {
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected");
    private Set<Integer> open = new HashSet<>();

    /// Rank of the moment last jumped to, or 0.
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(int rank) {
        selected.set(rank);
    }

    /// Selects the moment that a frame belongs to, or none.
    void selectAt(int frame, SearchResult now) {
        selected.set(rankAt(frame, now));
    }

    boolean isOpen(Moment moment) {
        return open.contains(moment.rank());
    }

    void toggle(Moment moment) {
        if (!open.remove(moment.rank())) {
            open.add(moment.rank());
        }
    }

    void forget() {
        selected.set(0);
        open.clear();
    }

    /// Keeps opened moments open when a growing index changes their ranks.
    void keepOpen(SearchResult before, SearchResult now) {
        open = open.stream()
                .map(rank -> rankNow(before, rank, now))
                .filter(rank -> rank > 0)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Does the same as [#keepOpen] for the moment last jumped to.
    void keepSelected(SearchResult before, SearchResult now) {
        if (selected.get() > 0) {
            int rank = rankNow(before, selected.get(), now);
            // A moment that is no longer listed passes its place to its neighbour.
            selected.set(rank > 0 ? rank : Math.min(selected.get(), now.moments().size()));
        }
    }

    private static int rankNow(SearchResult before, int rank, SearchResult now) {
        if (rank > before.moments().size()) {
            return 0;
        }
        return rankAt(before.moments().get(rank - 1).frame(), now);
    }

    /// The best frame comes first, because bounds that the user set may overlap, and leave it out.
    private static int rankAt(int frame, SearchResult now) {
        return now.moments().stream().filter(moment -> moment.frame() == frame).findFirst()
                .or(() -> now.moments().stream()
                        .filter(moment -> moment.startFrame() <= frame && frame <= moment.endFrame()).findFirst())
                .map(Moment::rank).orElse(0);
    }
}
