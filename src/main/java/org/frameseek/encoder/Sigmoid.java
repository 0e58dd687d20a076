package org.frameseek.encoder;

/// How a model trained with a sigmoid loss (SigLIP) judges a pair of text and picture itself.
///
/// @param scale factor of the cosine
/// @param bias added to it; learned among thousands of wrong pairs for each right one, so it is cautious
public record Sigmoid(float scale, float bias) {
    /// Natural logarithm of the odds that text and picture belong together.
    public float logOdds(float cosine) {
        return scale * cosine + bias;
    }
}
