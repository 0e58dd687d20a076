package org.frameseek.encoder;

/// How well a model read the descriptions of a query. The vector of a description that it cannot read is meaningless.
///
/// @param truncated whether a description was too long and its end was ignored
/// @param legibility of the least legible description
public record Reading(boolean truncated, Legibility legibility) {
    public static final Reading COMPLETE = new Reading(false, Legibility.CLEAR);

    /// The reading of two descriptions together.
    public Reading and(TextEmbedding text) {
        return new Reading(truncated || text.truncated(),
                legibility.compareTo(text.legibility()) < 0 ? text.legibility() : legibility);
    }
}
