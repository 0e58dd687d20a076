package org.frameseek.encoder;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How to read a model's cosines. Absolute cosines differ from model to model, so a score says little until it is
/// compared with the scores of the same frame against other sentences.
///
/// @param neutralTexts sentences in this model's language that fit any picture
/// @param presentScore the cosine that most true descriptions exceed and most false ones do not; empty if not measured
///     for this model
/// @param unrelatedTexts varied sentences in this model's languages; few of them are true of any one video
/// @param sigmoid the model's own judgement, if it was trained to give one
public record Calibration(List<String> neutralTexts, OptionalDouble presentScore, List<String> unrelatedTexts,
        Optional<Sigmoid> sigmoid) {
    public Calibration {
        neutralTexts = List.copyOf(neutralTexts);
        unrelatedTexts = List.copyOf(unrelatedTexts);
    }

    /// A calibration without unrelated sentences.
    public Calibration(List<String> neutralTexts, OptionalDouble presentScore) {
        this(neutralTexts, presentScore, List.of(), Optional.empty());
    }

    public Calibration with(Sigmoid own) {
        return new Calibration(neutralTexts, presentScore, unrelatedTexts, Optional.of(own));
    }
}
