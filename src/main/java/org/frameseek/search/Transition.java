package org.frameseek.search;

import java.util.Locale;

/// A gradual change from one shot to the next.
///
/// @param first first frame that belongs to neither shot alone
/// @param last last such frame
public record Transition(Kind kind, int first, int last) {
    public enum Kind {
        /// Two shots are mixed.
        DISSOLVE,
        /// A shot goes to an even picture, usually black, and the next one comes from it.
        FADE;

        /// The name in lower case.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The frame that counts as the first of the later shot.
    int middle() {
        return (first + last + 1) >>> 1;
    }
}
