package org.frameseek.encoder;

/// Everything that must be equal for two vectors to be comparable, and what users are shown about it.
///
/// @param model display name, usually the folder's name
/// @param fingerprint SHA-256 (hex) over the model's configuration and weights
/// @param preprocessing canonical one-line description of resize, crop and normalisation
/// @param device for example `cpu`, `cuda:0`, `mps`
public record EncoderIdentity(
        String model, String fingerprint, String preprocessing, String device, Precision precision) {
    /// Whether this encoder may search vectors made by the other one; precision and device do not matter.
    /// Rows of one index must also have precisions that [mix][Precision#mixesWith].
    public boolean comparable(EncoderIdentity other) {
        return fingerprint.equals(other.fingerprint) && preprocessing.equals(other.preprocessing);
    }
}
