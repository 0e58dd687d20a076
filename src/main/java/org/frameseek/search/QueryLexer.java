package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frameseek.search.QuerySyntaxException.Mistake;

/// Splits a query into words and signs. Operators are separate words in capitals, or the Chinese ones; quoted text is
/// never an operator.
final class QueryLexer {
    private static final Map<String, Token.Kind> OPERATORS = Map.of("AND", Token.Kind.AND, "且", Token.Kind.AND,
            "OR", Token.Kind.OR, "或", Token.Kind.OR, "NOT", Token.Kind.NOT, "非", Token.Kind.NOT,
            "LIKE", Token.Kind.LIKE, "UNLIKE", Token.Kind.UNLIKE);
    private static final String NUMBER = "\\d{1,9}(?:\\.\\d{1,20})?";
    private static final Pattern THEN = Pattern.compile("(?:THEN|然后)(/.*)?");
    private static final Pattern SECONDS = Pattern.compile("/(" + NUMBER + ")");
    private static final Pattern FRAME = Pattern.compile("frame:(\\d{1,9})");
    private static final Pattern WEIGHT = Pattern.compile("\\^(" + NUMBER + ")");
    private static final Pattern BOX = Pattern.compile(
            "\\[(" + NUMBER + "),(" + NUMBER + "),(" + NUMBER + "),(" + NUMBER + ")]");
    private static final String IMAGE = "image:";
    private static final String OPENING = "\"“「";
    private static final String CLOSING = "\"”」";

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    /// Start of the words being read; -1 between words.
    private int words = -1;

    private QueryLexer(String query) {
        this.query = query;
    }

    /// @return tokens, of which the last is of kind END
    static List<Token> tokens(String query) throws QuerySyntaxException {
        var lexer = new QueryLexer(query);
        while (lexer.at < query.length()) {
            lexer.next();
        }
        lexer.endWords();
        lexer.tokens.add(new Token(Token.Kind.END, "", query.length(), query.length()));
        return lexer.tokens;
    }

    private void next() throws QuerySyntaxException {
        char sign = query.charAt(at);
        if (Character.isWhitespace(sign)) {
            at++;
        } else if (sign == '(' || sign == '（') {
            sign(Token.Kind.OPEN);
        } else if (sign == ')' || sign == '）') {
            sign(Token.Kind.CLOSE);
        } else if (OPENING.indexOf(sign) >= 0) {
            int from = at;
            var text = quoted();
            add(Token.Kind.QUOTED, text, from);
        } else if (sign == '^') {
            weight();
        } else if (query.startsWith(IMAGE, at) && isQuote(at + IMAGE.length())) {
            image();
        } else {
            word();
        }
    }

    private void word() throws QuerySyntaxException {
        int from = at;
        while (at < query.length() && !endsWord(query.charAt(at))) {
            at++;
        }
        var word = query.substring(from, at);
        var operator = OPERATORS.get(word);
        var then = THEN.matcher(word);
        var frame = FRAME.matcher(word);
        if (operator != null) {
            add(operator, word, from);
        } else if (then.matches()) {
            add(Token.Kind.THEN, word, from, seconds(then.group(1), from));
        } else if (frame.matches()) {
            add(Token.Kind.FRAME, word, from, Integer.parseInt(frame.group(1)));
        } else if (words < 0) {
            words = from;
        }
    }

    private static boolean endsWord(char sign) {
        return Character.isWhitespace(sign) || "()（）^".indexOf(sign) >= 0 || OPENING.indexOf(sign) >= 0;
    }

    private double seconds(String window, int from) throws QuerySyntaxException {
        if (window == null) {
            return Query.Then.SECONDS;
        }
        var number = SECONDS.matcher(window);
        if (!number.matches()) {
            throw new QuerySyntaxException(Mistake.NUMBER, from, at, query.substring(from, at));
        }
        return positive(number.group(1), from);
    }

    private void weight() throws QuerySyntaxException {
        int from = at;
        var number = here(WEIGHT);
        if (!number.lookingAt()) {
            throw new QuerySyntaxException(Mistake.NUMBER, from, from + 1, "^");
        }
        at = number.end();
        add(Token.Kind.WEIGHT, number.group(), from, positive(number.group(1), from));
    }

    private double positive(String number, int from) throws QuerySyntaxException {
        double value = Double.parseDouble(number);
        if (value <= 0) {
            throw new QuerySyntaxException(Mistake.NUMBER, from, at, query.substring(from, at));
        }
        return value;
    }

    private void image() throws QuerySyntaxException {
        int from = at;
        at += IMAGE.length();
        var name = quoted();
        var box = here(BOX);
        if (!box.lookingAt()) {
            add(Token.Kind.IMAGE, name, from);
            return;
        }
        at = box.end();
        var corners = new double[4];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = Double.parseDouble(box.group(i + 1));
        }
        add(Token.Kind.IMAGE, name, from, corners);
    }

    private Matcher here(Pattern pattern) {
        return pattern.matcher(query).region(at, query.length());
    }

    private boolean isQuote(int place) {
        return place < query.length() && OPENING.indexOf(query.charAt(place)) >= 0;
    }

    private String quoted() throws QuerySyntaxException {
        int from = at;
        char closing = CLOSING.charAt(OPENING.indexOf(query.charAt(at++)));
        var text = new StringBuilder();
        while (at < query.length() && query.charAt(at) != closing) {
            if (query.charAt(at) == '\\' && at + 1 < query.length()) {
                at++;
            }
            text.append(query.charAt(at++));
        }
        if (at == query.length()) {
            throw new QuerySyntaxException(Mistake.OPEN_QUOTE, from, from + 1, query.substring(from, from + 1));
        }
        at++;
        return text.toString();
    }

    private void sign(Token.Kind kind) {
        at++;
        add(kind, query.substring(at - 1, at), at - 1);
    }

    private void add(Token.Kind kind, String text, int from, double... numbers) {
        int to = at;
        at = from;
        endWords();
        at = to;
        tokens.add(new Token(kind, text, from, to, numbers));
    }

    private void endWords() {
        if (words >= 0) {
            var text = query.substring(words, at).stripTrailing();
            tokens.add(new Token(Token.Kind.WORDS, text, words, words + text.length()));
            words = -1;
        }
    }
}
