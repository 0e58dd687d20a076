package org.frameseek.search;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How much pictures count against words in a query that has both: in a combination by weights, in a judged description
/// by the weight of its examples. The weights are part of the query, and of its text.
///
/// @param pictures from 0, words alone, to 1, pictures alone; [#EVEN] is how a query without weights is answered
public record Mix(double pictures) {
    public static final double EVEN = 0.5;
    /// Rounds what a hand chooses, so that texts stay short.
    private static final double HUNDREDTHS = 100;

    public Mix {
        if (!(pictures >= 0 && pictures <= 1)) {
            throw new IllegalArgumentException("no mix: " + pictures);
        }
    }

    /// The mix of a query; empty when it has no words, or no pictures, to weigh against each other.
    public static OptionalDouble of(Query query) {
        return mixed(query).mapToDouble(Mix::share).findFirst();
    }

    private static Stream<Query> mixed(Query query) {
        return isMixed(query) ? Stream.of(query) : query.parts().stream().flatMap(Mix::mixed);
    }

    private static boolean isMixed(Query query) {
        return switch (query) {
            case Query.All all -> hasBoth(all.parts());
            case Query.Any any -> hasBoth(any.parts());
            case Query.Refined refined -> refined.query() instanceof Query.Words;
            default -> false;
        };
    }

    private static boolean hasBoth(List<Query> parts) {
        return parts.stream().anyMatch(Mix::isWords) && parts.stream().anyMatch(Mix::isPicture);
    }

    private static boolean isWords(Query part) {
        return part.singles().allMatch(Query.Words.class::isInstance);
    }

    private static boolean isPicture(Query part) {
        return part.singles().noneMatch(Query.Words.class::isInstance);
    }

    private static double share(Query mixed) {
        if (mixed instanceof Query.Refined refined) {
            return refined.weight() / (1 + refined.weight());
        }
        double words = weight(mixed, Mix::isWords);
        double pictures = weight(mixed, Mix::isPicture);
        return pictures / (words + pictures);
    }

    private static double weight(Query mixed, Predicate<Query> kind) {
        return mixed.parts().stream().filter(kind).findFirst()
                .map(part -> part instanceof Query.Weighted weighted ? weighted.weight() : 1.0).orElse(1.0);
    }

    /// The query in this mix. A part that does not count at all is left out.
    public Query in(Query query) {
        return switch (query) {
            case Query.All all when isMixed(all) -> combined(all.parts(), Query.All::new);
            case Query.Any any when isMixed(any) -> combined(any.parts(), Query.Any::new);
            case Query.Refined refined when isMixed(refined) -> judged(refined);
            default -> query.withWanted(this::in);
        };
    }

    private Query combined(List<Query> parts, Function<List<Query>, Query> combination) {
        var weighed = parts.stream().filter(part -> !isWords(part) || pictures < 1)
                .filter(part -> !isPicture(part) || pictures > 0).map(this::weighed).toList();
        return weighed.size() == 1 ? weighed.getFirst() : combination.apply(weighed);
    }

    private Query weighed(Query part) {
        double weight = isWords(part) ? 2 * (1 - pictures) : isPicture(part) ? 2 * pictures : 1;
        var plain = part instanceof Query.Weighted weighted ? weighted.query() : part;
        return pictures == 0 || pictures == 1 || rounded(weight) == 1 ? plain
                : new Query.Weighted(plain, rounded(weight));
    }

    private Query judged(Query.Refined refined) {
        if (pictures == 0 || pictures == 1 && refined.liked().isEmpty()) {
            return refined.query();
        }
        if (pictures == 1) {
            return refined.liked().size() == 1 ? refined.liked().getFirst() : new Query.Any(refined.liked());
        }
        return new Query.Refined(refined.query(), refined.liked(), refined.disliked(),
                rounded(pictures / (1 - pictures)));
    }

    private static double rounded(double weight) {
        return Math.max(1, Math.round(weight * HUNDREDTHS)) / HUNDREDTHS;
    }
}
