package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;
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
            case Query.All all -> Combination.ALL.ofLogOdds(each(all.parts(), this::needed));
            case Query.Any any -> Combination.ANY.ofLogOdds(each(any.parts(), this::offered));
            case Query.Without without -> Combination.ALL.ofLogOdds(
                    List.of(needed(without.wanted()), needed(without.unwanted(), true)));
            case Query.Then then -> new Succession(timeline.seconds(), then.seconds())
                    .of(needed(then.first()), needed(then.second()));
            default -> of(query).logOdds().clone();
        };
    }

    private interface Contribution {
        float[] of(Query part) throws EncoderException;
    }

    private static List<float[]> each(List<Query> parts, Contribution contribution) throws EncoderException {
        var each = new ArrayList<float[]>();
        for (var part : parts) {
            each.add(contribution.of(part));
        }
        return each;
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
}
