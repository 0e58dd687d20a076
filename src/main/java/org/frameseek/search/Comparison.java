package org.frameseek.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The matches of several models for one question in one video, side by side.
///
/// @param places in order of time
public record Comparison(List<Place> places) {
    /// A stretch of video that at least one model calls a match.
    ///
    /// @param moments one for each model; null where the model has no match here
    /// @param apart the largest difference between the models' probabilities for a best frame of this place, 0 to 1
    public record Place(List<@Nullable Moment> moments, float apart) {
        /// The first best frame.
        public int frame() {
            return moments.stream().filter(Objects::nonNull).mapToInt(Moment::frame).min().orElseThrow();
        }

        /// Whether every model has a match here.
        public boolean isAgreed() {
            return !moments.contains(null);
        }
    }

    /// @param answers of each model, to the same question
    public static Comparison of(List<SearchResult> answers) {
        var places = new ArrayList<List<@Nullable Moment>>();
        for (int model = 0; model < answers.size(); model++) {
            for (var moment : answers.get(model).moments()) {
                if (!moment.weak()) {
                    add(places, answers.size(), model, moment);
                }
            }
        }
        var curves = answers.stream().map(SearchResult::curve).toList();
        return new Comparison(places.stream().map(moments -> new Place(moments, apart(moments, curves)))
                .sorted(Comparator.comparingInt(Place::frame)).toList());
    }

    private static void add(List<List<@Nullable Moment>> places, int models, int model, Moment moment) {
        for (var place : places) {
            if (place.get(model) == null && overlaps(place, moment)) {
                place.set(model, moment);
                return;
            }
        }
        var moments = new ArrayList<@Nullable Moment>(Collections.nCopies(models, null));
        moments.set(model, moment);
        places.add(moments);
    }

    private static boolean overlaps(List<@Nullable Moment> place, Moment moment) {
        return place.stream().filter(Objects::nonNull).anyMatch(other ->
                other.startFrame() <= moment.endFrame() && moment.startFrame() <= other.endFrame());
    }

    private static float apart(List<@Nullable Moment> moments, List<Curve> curves) {
        float apart = 0;
        for (var moment : moments) {
            if (moment != null) {
                apart = Math.max(apart, apart(moment.frame(), curves));
            }
        }
        return apart;
    }

    private static float apart(int frame, List<Curve> curves) {
        float least = 1;
        float most = 0;
        for (var curve : curves) {
            float probability = curve.probability(frame);
            // Where a model has not looked yet, it has no opinion to differ in.
            if (!Float.isNaN(probability)) {
                least = Math.min(least, probability);
                most = Math.max(most, probability);
            }
        }
        return Math.max(0, most - least);
    }

    /// Whether every model has the same matches.
    public boolean isAgreed() {
        return places.stream().allMatch(Place::isAgreed);
    }

    /// The number of places where every model has a match.
    public int agreed() {
        return (int) places.stream().filter(Place::isAgreed).count();
    }

    /// Where the models differ most; empty when none has a match.
    public Optional<Place> mostApart() {
        return places.stream().max(Comparator.comparingDouble(Place::apart));
    }
}
