package org.frameseek.model;

import org.frameseek.encoder.Legibility;

/// A text as a text tower reads it.
///
/// @param ids ids of the model's vocabulary, with start, end and padding tokens if the model reads them
/// @param end the position whose state represents the text
/// @param truncated whether the end of the text was cut off
/// @param legibility how much of the text the vocabulary covers
/// @param wholeWords share of the words that are single tokens, 0 to 1
public record Tokens(int[] ids, int end, boolean truncated, Legibility legibility, float wholeWords) {
}
