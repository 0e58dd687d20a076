package org.frameseek.encoder;

/// A description as the model reads it.
///
/// @param tokens the encoded token ids, with start and end tokens, and with padding if the model reads it
/// @param truncated whether the description was too long for the model and its end was cut off
/// @param legibility how much of the description the model's vocabulary covers
/// @param wholeWords share of the words that are single tokens, 0 to 1: the model met them often in training
/// @param vector Euclidean length 1
public record TextEmbedding(
        String text, int[] tokens, boolean truncated, Legibility legibility, float wholeWords, float[] vector) {
    public TextEmbedding(String text, int[] tokens, boolean truncated, float[] vector) {
        this(text, tokens, truncated, Legibility.CLEAR, 1, vector);
    }
}
