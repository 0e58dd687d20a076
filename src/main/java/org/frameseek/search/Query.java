package org.frameseek.search;

import java.util.List;
import java.util.stream.Stream;

/// What is looked for in a video. Every kind yields a [Curve], so questions combine frame by frame.
public sealed interface Query {
    /// In words that name it wherever it is shown or stored. [QueryParser] reads them back.
    default String text() {
        return QueryText.of(this);
    }

    /// The questions that this one combines; none where it is a single one.
    default List<Query> parts() {
        return switch (this) {
            case All all -> all.parts();
            case Any any -> any.parts();
            case Without without -> List.of(without.wanted(), without.unwanted());
            case Then then -> List.of(then.first(), then.second());
            case Weighted weighted -> List.of(weighted.query());
            case Words _, Example _, Picture _, Region _ -> List.of();
        };
    }

    /// This question, or those that it is made of, as far as they are a single one each.
    default Stream<Query> singles() {
        return parts().isEmpty() ? Stream.of(this) : parts().stream().flatMap(Query::singles);
    }

    /// What a description says.
    record Words(String sentence) implements Query {
    }

    /// What looks like this frame of the video that is searched.
    record Example(int frame) implements Query {
    }

    /// What looks like a picture from elsewhere.
    ///
    /// @param name the file's name, or another that a person recognises
    record Picture(String name, UnitVector vector) implements Query {
    }

    /// What looks like one part of a picture or frame.
    ///
    /// @param name of the picture that the part is cut from
    /// @param vector of the part alone
    record Region(String name, Box box, UnitVector vector) implements Query {
    }

    /// Frames that fit every part at once.
    record All(List<Query> parts) implements Query {
        public All {
            parts = atLeastTwo(parts);
        }
    }

    /// Frames that fit any of the parts.
    record Any(List<Query> parts) implements Query {
        public Any {
            parts = atLeastTwo(parts);
        }
    }

    /// Frames that fit one question and not the other. Models ignore "without" in a sentence, so it is a question of
    /// its own.
    record Without(Query wanted, Query unwanted) implements Query {
    }

    /// Stretches in which the second follows the first.
    ///
    /// @param seconds the longest time from a frame of the first to a frame of the second, above 0
    record Then(Query first, Query second, double seconds) implements Query {
        /// What applies where a person names no time.
        public static final double SECONDS = 10;

        public Then {
            if (!(seconds > 0)) {
                throw new IllegalArgumentException("no time between first and second: " + seconds);
            }
        }
    }

    /// A part that counts more, or less, than the parts beside it.
    ///
    /// @param weight above 0; 1 changes nothing
    record Weighted(Query query, double weight) implements Query {
        public Weighted {
            if (!(weight > 0) || weight == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("no weight: " + weight);
            }
        }
    }

    private static List<Query> atLeastTwo(List<Query> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("nothing to combine: " + parts);
        }
        return List.copyOf(parts);
    }
}
