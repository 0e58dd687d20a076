package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A description of what to find in a video. Every kind yields a [Curve], so queries combine frame by frame.
public sealed interface Query {
    /// The query as text, valid wherever it is shown or stored. [QueryParser] reads it back.
    default String text() {
        return QueryText.of(this);
    }

    /// The queries that this one combines; empty for a single one.
    default List<Query> parts() {
        return switch (this) {
            case All all -> all.parts();
            case Any any -> any.parts();
            case Without without -> List.of(without.wanted(), without.unwanted());
            case Then then -> List.of(then.first(), then.second());
            case Weighted weighted -> List.of(weighted.query());
            case Refined refined -> Stream.of(List.of(refined.query()), refined.liked(), refined.disliked())
                    .flatMap(List::stream).toList();
            case Words _, Example _, Picture _, Region _ -> List.of();
        };
    }

    /// This query if it is a single one, else the single queries that it combines.
    default Stream<Query> singles() {
        return parts().isEmpty() ? Stream.of(this) : parts().stream().flatMap(Query::singles);
    }

    /// The same query with other single queries.
    default Query replacing(UnaryOperator<Query> single) {
        return switch (this) {
            case Without without -> new Without(without.wanted().replacing(single),
                    without.unwanted().replacing(single));
            case Refined refined -> new Refined(refined.query().replacing(single),
                    refined.liked().stream().map(single).toList(), refined.disliked().stream().map(single).toList(),
                    refined.weight());
            case Words _, Example _, Picture _, Region _ -> single.apply(this);
            case All _, Any _, Then _, Weighted _ -> withWanted(part -> part.replacing(single));
        };
    }

    /// The same query with other parts, except the unwanted ones. A single query stays as it is.
    default Query withWanted(UnaryOperator<Query> part) {
        return switch (this) {
            case All all -> new All(all.parts().stream().map(part).toList());
            case Any any -> new Any(any.parts().stream().map(part).toList());
            case Without without -> new Without(part.apply(without.wanted()), without.unwanted());
            case Then then -> new Then(part.apply(then.first()), part.apply(then.second()), then.seconds());
            case Weighted weighted -> new Weighted(part.apply(weighted.query()), weighted.weight());
            case Refined _, Words _, Example _, Picture _, Region _ -> this;
        };
    }

    /// This query after the user judged a frame or picture: frames like it rank higher, or lower. Judging it the same
    /// way again takes the judgement back.
    default Query refined(Query example, boolean like) {
        return switch (this) {
            case Refined refined -> refined.with(example, like);
            case Words _, Example _, Picture _, Region _ -> new Refined(this, List.of(), List.of()).with(example, like);
            case All _, Any _, Without _, Then _, Weighted _ -> withWanted(part -> part.refined(example, like));
        };
    }

    /// This query with another weight for judged examples.
    default Query weighingExamples(double weight) {
        return this instanceof Refined refined
                ? new Refined(refined.query(), refined.liked(), refined.disliked(), weight)
                : withWanted(part -> part.weighingExamples(weight));
    }

    /// Frames that match a description.
    record Words(String sentence) implements Query {
    }

    /// Frames that look like this frame of the searched video.
    record Example(int frame) implements Query {
    }

    /// Frames that look like a picture from elsewhere.
    ///
    /// @param name the file's name, or another that the user recognises
    record Picture(String name, UnitVector vector) implements Query {
    }

    /// Frames that look like one part of a picture or frame.
    ///
    /// @param name the picture that contains the part
    /// @param vector of the part alone
    record Region(String name, Box box, UnitVector vector) implements Query {
    }

    /// Frames that match every part at once.
    record All(List<Query> parts) implements Query {
        public All {
            parts = atLeastTwo(parts);
        }
    }

    /// Frames that match any of the parts.
    record Any(List<Query> parts) implements Query {
        public Any {
            parts = atLeastTwo(parts);
        }
    }

    /// Frames that match one query and not the other. Models ignore "without" in a sentence, so it is a separate query.
    record Without(Query wanted, Query unwanted) implements Query {
    }

    /// Stretches in which the second query follows the first.
    ///
    /// @param seconds the longest time from a frame of the first to a frame of the second, above 0
    record Then(Query first, Query second, double seconds) implements Query {
        /// The default when the user names no time.
        public static final double SECONDS = 10;

        public Then {
            if (!(seconds > 0)) {
                throw new IllegalArgumentException("no time between first and second: " + seconds);
            }
        }
    }

    /// A part that counts more, or less, than its siblings.
    ///
    /// @param weight above 0; 1 changes nothing
    record Weighted(Query query, double weight) implements Query {
        public Weighted {
            requireWeight(weight);
        }
    }

    /// A single query and the user's judgement of examples.
    ///
    /// @param liked frames or pictures of which more are wanted
    /// @param disliked frames or pictures of which fewer are wanted
    /// @param weight of the examples against the query, above 0; 1 is the usual one
    record Refined(Query query, List<Query> liked, List<Query> disliked, double weight) implements Query {
        public Refined(Query query, List<Query> liked, List<Query> disliked) {
            this(query, liked, disliked, 1);
        }

        public Refined {
            requireWeight(weight);
            if (!query.parts().isEmpty()) {
                throw new IllegalArgumentException("judged as a whole: " + query);
            }
            liked = List.copyOf(liked);
            disliked = List.copyOf(disliked);
        }

        private Query with(Query example, boolean like) {
            var more = new ArrayList<>(liked);
            var less = new ArrayList<>(disliked);
            boolean again = (like ? more : less).contains(example);
            more.remove(example);
            less.remove(example);
            if (!again) {
                (like ? more : less).add(example);
            }
            return more.isEmpty() && less.isEmpty() ? query : new Refined(query, more, less, weight);
        }
    }

    private static void requireWeight(double weight) {
        if (!(weight > 0) || weight == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("no weight: " + weight);
        }
    }

    private static List<Query> atLeastTwo(List<Query> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("nothing to combine: " + parts);
        }
        return List.copyOf(parts);
    }
}
