package org.frameseek.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a query in the grammar that [QueryParser] reads.
final class QueryText {
    private QueryText() {
    }

    static String of(Query query) {
        return switch (query) {
            case Query.Words words -> sentence(words.sentence(), words);
            case Query.Example example -> "frame:" + example.frame();
            case Query.Picture picture -> "image:" + quoted(picture.name());
            case Query.Region region -> "image:" + quoted(region.name()) + corners(region.box());
            case Query.All all -> join(all.parts(), " AND ");
            case Query.Any any -> join(any.parts(), " OR ");
            case Query.Without without -> part(without.wanted()) + " NOT " + part(without.unwanted());
            case Query.Then then -> part(then.first()) + " THEN/" + number(then.seconds()) + " " + part(then.second());
            case Query.Refined refined -> part(refined.query()) + examples(" LIKE", refined.liked(), refined.weight())
                    + examples(" UNLIKE", refined.disliked(), refined.weight());
            case Query.Weighted weighted -> part(weighted.query()) + "^" + number(weighted.weight());
        };
    }

    private static String examples(String operator, List<Query> examples, double weight) {
        var weighted = operator + (weight == 1 ? " " : "^" + number(weight) + " ");
        return examples.stream().map(example -> weighted + of(example)).collect(Collectors.joining());
    }

    private static String join(List<Query> parts, String operator) {
        return parts.stream().map(QueryText::part).collect(Collectors.joining(operator));
    }

    private static String part(Query query) {
        return switch (query) {
            case Query.All _, Query.Any _, Query.Without _, Query.Then _ -> "(" + of(query) + ")";
            case Query.Weighted weighted -> weighted.query() instanceof Query.Weighted
                    ? "(" + of(query) + ")"
                    : of(query);
            case Query.Words words -> isBare(words.sentence()) ? words.sentence() : quoted(words.sentence());
            case Query.Example _, Query.Picture _, Query.Region _, Query.Refined _ -> of(query);
        };
    }

    /// Leaves a plain sentence unquoted, as long as the parser reads it back as one.
    private static String sentence(String text, Query words) {
        try {
            return QueryParser.parse(text).equals(words) ? text : quoted(text);
        } catch (QuerySyntaxException e) {
            return quoted(text);
        }
    }

    private static boolean isBare(String text) {
        try {
            var tokens = QueryLexer.tokens(text);
            return tokens.size() == 2 && tokens.getFirst().kind() == Token.Kind.WORDS
                    && tokens.getFirst().text().equals(text);
        } catch (QuerySyntaxException e) {
            return false;
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String corners(Box box) {
        return "[" + number(box.x()) + "," + number(box.y()) + "," + number(box.width()) + "," + number(box.height())
                + "]";
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
