package org.frameseek.encoder;

/// Everything that must be equal for two vectors to be comparable, and what a person is told of it.
///
/// @param model name to show, usually the folder's
/// @param fingerprint SHA-256 (hex) over the model's configuration and weights
/// @param preprocessing canonical one-line description of resize, crop and normalisation
/// @param device such as `cpu`, `cuda:0`, `mps`
public record EncoderIdentity(
        String model, String fingerprint, String preprocessing, String device, Precision precision) {
    /// Whether vectors of the other encoder may be searched with this one: precision and device do not matter.
    public boolean comparable(EncoderIdentity other) {
        return fingerprint.equals(other.fingerprint) && preprocessing.equals(other.preprocessing);
    }
}
