package org.frameseek.search;

/// A word or sign of a query.
///
/// @param text the content, without quotes
/// @param from first character in the query
/// @param to after its last character
/// @param numbers a weight, seconds, a frame, or the four numbers of a box
record Token(Kind kind, String text, int from, int to, double... numbers) {
    enum Kind {
        WORDS, QUOTED, FRAME, IMAGE, OPEN, CLOSE, AND, OR, NOT, THEN, LIKE, UNLIKE, WEIGHT, END;

        /// True for signs that plain sentences do not contain.
        boolean combines() {
            return switch (this) {
                case AND, OR, NOT, THEN, LIKE, UNLIKE, WEIGHT, FRAME, IMAGE -> true;
                case WORDS, QUOTED, OPEN, CLOSE, END -> false;
            };
        }
    }
}
