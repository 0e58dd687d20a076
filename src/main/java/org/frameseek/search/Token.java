package org.frameseek.search;

/// A word or sign of a question.
///
/// @param text what it says, without quotes
/// @param from first character in the question
/// @param to after its last character
/// @param numbers a weight, seconds, a frame, or the four numbers of a box
record Token(Kind kind, String text, int from, int to, double... numbers) {
    enum Kind {
        WORDS, QUOTED, FRAME, IMAGE, OPEN, CLOSE, AND, OR, NOT, THEN, WEIGHT, END;

        /// Whether plain sentences do without it.
        boolean combines() {
            return switch (this) {
                case AND, OR, NOT, THEN, WEIGHT, FRAME, IMAGE -> true;
                case WORDS, QUOTED, OPEN, CLOSE, END -> false;
            };
        }
    }
}
