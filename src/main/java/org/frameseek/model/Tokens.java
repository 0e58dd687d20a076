package org.frameseek.model;

import org.frameseek.encoder.Legibility;

/// A text as a text tower reads it.
///
/// @param ids of the model's vocabulary, start, end and padding included where the model reads them
/// @param end the position whose state stands for the text
/// @param truncated whether the end of the text was cut off
/// @param legibility how much of the text the vocabulary knows
public record Tokens(int[] ids, int end, boolean truncated, Legibility legibility) {
}
