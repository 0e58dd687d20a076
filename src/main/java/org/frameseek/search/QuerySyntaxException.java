package org.frameseek.search;

import org.frameseek.error.UserException;

/// A query that cannot be parsed. Carries the position of the mistake, so that it can be marked there.
public final class QuerySyntaxException extends UserException {
    /// The possible mistakes.
    public enum Mistake {
        NOTHING_ASKED("query.nothing-asked"),
        NOTHING_BEFORE("query.nothing-before"),
        NOTHING_AFTER("query.nothing-after"),
        ONLY_UNWANTED("query.only-unwanted"),
        NO_OPERATOR("query.no-operator"),
        OPEN_QUOTE("query.open-quote"),
        OPEN_PARENTHESIS("query.open-parenthesis"),
        STRAY_PARENTHESIS("query.stray-parenthesis"),
        TOO_DEEP("query.too-deep"),
        NUMBER("query.number"),
        NO_EXAMPLE("query.no-example"),
        UNKNOWN_PICTURE("query.unknown-picture");

        private final String code;

        Mistake(String code) {
            this.code = code;
        }
    }

    private final Mistake mistake;
    private final int from;
    private final int to;

    QuerySyntaxException(Mistake mistake, int from, int to, String what) {
        super(mistake.code, null, null, what, from + 1);
        this.mistake = mistake;
        this.from = from;
        this.to = to;
    }

    public Mistake mistake() {
        return mistake;
    }

    /// First wrong character; the query's length where something is missing at its end.
    public int from() {
        return from;
    }

    /// Position after the last wrong character.
    public int to() {
        return to;
    }
}
