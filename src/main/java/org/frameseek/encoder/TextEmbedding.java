package org.frameseek.encoder;

/// A description as the model sees it.
///
/// @param tokens the token ids that were encoded, start and end tokens included, without padding
/// @param truncated whether the description was longer than the model can read and its end was cut off
/// @param vector Euclidean length 1
public record TextEmbedding(String text, int[] tokens, boolean truncated, float[] vector) {
}
