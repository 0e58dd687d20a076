package org.frameseek.encoder;

/// A description as the model sees it.
///
/// @param tokens the token ids that were encoded, start and end tokens included, padding where the model reads it
/// @param truncated whether the description was longer than the model can read and its end was cut off
/// @param legibility how much of it the model's vocabulary knows
/// @param vector Euclidean length 1
public record TextEmbedding(
        String text, int[] tokens, boolean truncated, Legibility legibility, float[] vector) {
    public TextEmbedding(String text, int[] tokens, boolean truncated, float[] vector) {
        this(text, tokens, truncated, Legibility.CLEAR, vector);
    }
}
