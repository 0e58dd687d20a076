package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frameseek.search.QuerySyntaxException.Mistake;

/// Parses a query that a user typed.
///
/// A sentence without operators is one description, whatever else it contains: "salt and pepper" too. The operators are
/// `A AND B`, `A OR B`, `A NOT B` (A but not B), `A THEN B`, `A THEN/5 B` (B at most 5 seconds after A), `A^2` for a
/// part that counts double; in Chinese 且 或 非 然后, between spaces. Parentheses group, quotes keep words together. AND and
/// NOT bind closest, then OR, then THEN. `frame:120` is a frame of the video, `image:"name"` a picture. `A LIKE
/// frame:120 UNLIKE frame:300` ranks frames like the first higher and frames like the second lower; `LIKE^2` does so
/// twice as much.
public final class QueryParser {
    /// Far more than a person nests, far less than the stack holds.
    private static final int DEEPEST = 50;

    /// Finds the pictures that a query names.
    public interface Pictures {
        /// @param part [Box#WHOLE], or the selected part
        Optional<Query> find(String name, Box part);
    }

    private final List<Token> tokens;
    private final Pictures pictures;
    private int at;
    private int depth;

    private QueryParser(List<Token> tokens, Pictures pictures) {
        this.tokens = tokens;
        this.pictures = pictures;
    }

    /// Like [#parse(String, Pictures)], without pictures.
    public static Query parse(String text) throws QuerySyntaxException {
        return parse(text, (_, _) -> Optional.empty());
    }

    /// @throws QuerySyntaxException names the mistake and its position
    public static Query parse(String text, Pictures pictures) throws QuerySyntaxException {
        if (text.isBlank()) {
            throw new QuerySyntaxException(Mistake.NOTHING_ASKED, 0, text.length(), "");
        }
        if (isPlain(text)) {
            return new Query.Words(text.strip());
        }
        var parser = new QueryParser(QueryLexer.tokens(text), pictures);
        var query = parser.sequence();
        var next = parser.peek();
        return switch (next.kind()) {
            case END -> query;
            case CLOSE -> throw parser.mistake(Mistake.STRAY_PARENTHESIS, next);
            default -> throw parser.mistake(Mistake.NO_OPERATOR, next);
        };
    }

    /// True when the text has no operators: an open quote or parenthesis in a plain sentence is not a mistake.
    private static boolean isPlain(String text) {
        try {
            var tokens = QueryLexer.tokens(text);
            boolean quoted = tokens.size() == 2 && tokens.getFirst().kind() == Token.Kind.QUOTED;
            return !quoted && tokens.stream().noneMatch(token -> token.kind().combines());
        } catch (QuerySyntaxException e) {
            return e.mistake() == Mistake.OPEN_QUOTE && isPlain(text.substring(0, e.from()))
                    && isPlain(text.substring(e.to()));
        }
    }

    private Query sequence() throws QuerySyntaxException {
        var query = alternatives();
        while (peek().kind() == Token.Kind.THEN) {
            double seconds = next().numbers()[0];
            query = new Query.Then(query, alternatives(), seconds);
        }
        return query;
    }

    private Query alternatives() throws QuerySyntaxException {
        var parts = new ArrayList<Query>();
        parts.add(conjunction());
        while (peek().kind() == Token.Kind.OR) {
            next();
            parts.add(conjunction());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Any(parts);
    }

    private Query conjunction() throws QuerySyntaxException {
        var parts = new ArrayList<Query>();
        parts.add(operand());
        while (peek().kind() == Token.Kind.AND || peek().kind() == Token.Kind.NOT) {
            boolean not = next().kind() == Token.Kind.NOT;
            if (!not && peek().kind() == Token.Kind.NOT) {
                next();
                not = true;
            }
            var part = operand();
            if (not) {
                var without = new Query.Without(all(parts), part);
                parts.clear();
                parts.add(without);
            } else {
                parts.add(part);
            }
        }
        return all(parts);
    }

    private static Query all(List<Query> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Query.All(parts);
    }

    private Query operand() throws QuerySyntaxException {
        var query = primary();
        while (true) {
            switch (peek().kind()) {
                case WEIGHT -> query = new Query.Weighted(query, next().numbers()[0]);
                case LIKE, UNLIKE -> query = judged(query);
                default -> {
                    return query;
                }
            }
        }
    }

    /// The query with the example after LIKE or UNLIKE. Of several weights, the last counts for all.
    private Query judged(Query query) throws QuerySyntaxException {
        boolean like = next().kind() == Token.Kind.LIKE;
        double weight = peek().kind() == Token.Kind.WEIGHT ? next().numbers()[0] : 1;
        var judged = query.refined(example(), like);
        return weight == 1 ? judged : judged.weighingExamples(weight);
    }

    private Query example() throws QuerySyntaxException {
        var token = peek();
        return switch (primary()) {
            case Query.Example frame -> frame;
            case Query.Picture picture -> picture;
            case Query.Region region -> region;
            default -> throw mistake(Mistake.NO_EXAMPLE, token);
        };
    }

    private Query primary() throws QuerySyntaxException {
        var token = next();
        return switch (token.kind()) {
            case WORDS -> new Query.Words(token.text());
            case QUOTED -> {
                if (token.text().isBlank()) {
                    throw mistake(Mistake.NOTHING_ASKED, token);
                }
                yield new Query.Words(token.text());
            }
            case FRAME -> new Query.Example((int) token.numbers()[0]);
            case IMAGE -> pictures.find(token.text(), box(token))
                    .orElseThrow(() -> mistake(Mistake.UNKNOWN_PICTURE, token));
            case OPEN -> group(token);
            default -> throw missing(token);
        };
    }

    private Query group(Token open) throws QuerySyntaxException {
        if (++depth > DEEPEST) {
            throw mistake(Mistake.TOO_DEEP, open);
        }
        var query = sequence();
        depth--;
        return switch (peek().kind()) {
            case CLOSE -> {
                next();
                yield query;
            }
            case END -> throw mistake(Mistake.OPEN_PARENTHESIS, open);
            default -> throw mistake(Mistake.NO_OPERATOR, peek());
        };
    }

    private Box box(Token token) throws QuerySyntaxException {
        var numbers = token.numbers();
        if (numbers.length == 0) {
            return Box.WHOLE;
        }
        try {
            return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
        } catch (IllegalArgumentException e) {
            throw mistake(Mistake.NUMBER, token);
        }
    }

    /// The token stands where a description is missing.
    private QuerySyntaxException missing(Token token) {
        if (token.kind() == Token.Kind.NOT) {
            return mistake(Mistake.ONLY_UNWANTED, token);
        }
        var before = at < 2 ? token : tokens.get(at - 2);
        if (before != token && before.kind() != Token.Kind.OPEN) {
            return mistake(Mistake.NOTHING_AFTER, before);
        }
        boolean empty = token.kind() == Token.Kind.CLOSE || token.kind() == Token.Kind.END;
        return mistake(empty ? Mistake.NOTHING_ASKED : Mistake.NOTHING_BEFORE, token);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(Math.min(at++, tokens.size() - 1));
    }

    private QuerySyntaxException mistake(Mistake mistake, Token token) {
        return new QuerySyntaxException(mistake, token.from(), token.to(), token.text());
    }
}
