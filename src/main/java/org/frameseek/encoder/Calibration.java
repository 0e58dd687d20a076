package org.frameseek.encoder;

import java.util.List;
import java.util.OptionalDouble;

/// How a model's cosines are to be read. Absolute cosines differ from model to model, so a score says little until it
/// is compared with what the same frame scores against other sentences.
///
/// @param neutralTexts sentences of this model's language that say nothing in particular
/// @param presentScore the cosine that most true descriptions exceed and most false ones do not, where it has been
///     measured for the model
/// @param unrelatedTexts varied sentences of this model's language, of which few are true of any one video
public record Calibration(List<String> neutralTexts, OptionalDouble presentScore, List<String> unrelatedTexts) {
    public Calibration {
        neutralTexts = List.copyOf(neutralTexts);
        unrelatedTexts = List.copyOf(unrelatedTexts);
    }

    /// Without unrelated sentences.
    public Calibration(List<String> neutralTexts, OptionalDouble presentScore) {
        this(neutralTexts, presentScore, List.of());
    }
}
