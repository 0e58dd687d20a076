package org.frameseek.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The matches of several models for one question in one video, side by side.
///
/// @param places in order of time
public record Comparison(List<Place> places) {
    /// A stretch of video that at least one model calls a match.
    ///
    /// @param moments one for each model; null where the model has no match here
    public record Place(List<@Nullable Moment> moments) {
        /// The first best frame.
        public int frame() {
            return moments.stream().filter(Objects::nonNull).mapToInt(Moment::frame).min().orElseThrow();
        }

        /// Whether every model has a match here.
        public boolean isAgreed() {
            return !moments.contains(null);
        }

        private boolean overlaps(Moment moment) {
            return moments.stream().filter(Objects::nonNull).anyMatch(other ->
                    other.startFrame() <= moment.endFrame() && moment.startFrame() <= other.endFrame());
        }
    }

    /// @param answers of each model, to the same question
    public static Comparison of(List<SearchResult> answers) {
        var places = new ArrayList<Place>();
        for (int model = 0; model < answers.size(); model++) {
            for (var moment : answers.get(model).moments()) {
                if (!moment.weak()) {
                    add(places, answers.size(), model, moment);
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::frame));
        return new Comparison(List.copyOf(places));
    }

    private static void add(List<Place> places, int models, int model, Moment moment) {
        for (var place : places) {
            if (place.moments().get(model) == null && place.overlaps(moment)) {
                place.moments().set(model, moment);
                return;
            }
        }
        var moments = new ArrayList<@Nullable Moment>(Collections.nCopies(models, null));
        moments.set(model, moment);
        places.add(new Place(moments));
    }

    /// Whether every model has the same matches.
    public boolean isAgreed() {
        return places.stream().allMatch(Place::isAgreed);
    }
}
