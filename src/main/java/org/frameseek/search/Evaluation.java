package org.frameseek.search;

import org.frameseek.encoder.EncoderException;

/// Evaluates a query, frame by frame, from the curves of its single queries.
record Evaluation(Singles singles, Timeline timeline) {
    /// Curves of queries with one vector each.
    interface Singles {
        Curve curve(Query single) throws EncoderException;
    }

    Curve of(Query query) throws EncoderException {
        return switch (query) {
            case Query.Words _, Query.Example _, Query.Picture _, Query.Region _, Query.Refined _ ->
                singles.curve(query);
            case Query.Weighted weighted -> of(weighted.query());
            case Query.All _, Query.Any _, Query.Without _, Query.Then _ -> Curve.combined(logOdds(query));
        };
    }

    private float[] logOdds(Query query) throws EncoderException {
        return switch (query) {
            case Query.All all -> {
                var result = needed(all.parts().getFirst());
                for (var part : all.parts().subList(1, all.parts().size())) {
                    combine(result, needed(part), LogOdds::and);
                }
                yield result;
            }
            case Query.Any any -> {
                var result = offered(any.parts().getFirst());
                for (var part : any.parts().subList(1, any.parts().size())) {
                    combine(result, offered(part), LogOdds::or);
                }
                yield result;
            }
            case Query.Without without -> {
                var result = needed(without.wanted());
                combine(result, needed(without.unwanted(), true), LogOdds::and);
                yield result;
            }
            case Query.Then then -> new Succession(timeline.seconds(), then.seconds())
                    .of(needed(then.first()), needed(then.second()));
            default -> of(query).logOdds().clone();
        };
    }

    private float[] needed(Query part) throws EncoderException {
        return needed(part, false);
    }

    /// The contribution of a part that must match, or must not: a greater weight makes it harder to satisfy.
    private float[] needed(Query part, boolean not) throws EncoderException {
        var odds = logOdds(part);
        double weight = weight(part);
        for (int i = 0; i < odds.length; i++) {
            odds[i] = LogOdds.power(not ? -odds[i] : odds[i], weight);
        }
        return odds;
    }

    /// The contribution of a part that is one of several alternatives: a greater weight makes it easier to satisfy.
    private float[] offered(Query part) throws EncoderException {
        var odds = logOdds(part);
        double weight = weight(part);
        for (int i = 0; i < odds.length; i++) {
            odds[i] = -LogOdds.power(-odds[i], weight);
        }
        return odds;
    }

    private static double weight(Query part) {
        return part instanceof Query.Weighted weighted ? weighted.weight() * weight(weighted.query()) : 1;
    }

    private interface Operator {
        float apply(float one, float other);
    }

    private static void combine(float[] into, float[] other, Operator operator) {
        for (int i = 0; i < into.length; i++) {
            into[i] = operator.apply(into[i], other[i]);
        }
    }
}
