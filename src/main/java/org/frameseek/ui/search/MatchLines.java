package org.frameseek.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.frameseek.search.Moment;
import org.frameseek.search.SearchResult;

/// An answer in the order of the list: matches first, then the nearest others.
///
/// @param matches the moments that are a match
/// @param others the nearest moments that are no match
record MatchLines(SearchResult answer, List<Moment> matches, List<Moment> others) {
    static MatchLines of(SearchResult answer, MatchOrder order) {
        return new MatchLines(answer, sorted(answer, order, moment -> !moment.weak()),
                sorted(answer, order, Moment::weak));
    }

    private static List<Moment> sorted(SearchResult answer, MatchOrder order, Predicate<Moment> which) {
        return answer.moments().stream().filter(which).sorted(order.comparator()).toList();
    }

    List<Moment> all() {
        var all = new ArrayList<>(matches);
        all.addAll(others);
        return all;
    }

    /// @param isOpen whether further frames of the moment's shot are shown below it
    /// @param onlyMatches leaves out the others
    List<MatchRow> rows(Predicate<Moment> isOpen, boolean onlyMatches) {
        var rows = new ArrayList<MatchRow>();
        for (var moment : onlyMatches ? matches : all()) {
            boolean divider = !others.isEmpty() && moment.equals(others.getFirst());
            rows.add(row(moment, moment.frame(), false, divider));
            if (isOpen.test(moment)) {
                ShotFrames.of(answer, moment).forEach(frame -> rows.add(row(moment, frame, true, false)));
            }
        }
        return rows;
    }

    private MatchRow row(Moment moment, int frame, boolean more, boolean divider) {
        return new MatchRow(moment, frame, answer.scores()[frame], answer.curve().probability(frame), more, divider);
    }
}
