package org.frameseek.model.speed;

import java.util.List;
import org.frameseek.encoder.Precision;

/// What was measured of one precision.
///
/// @param faithful whether its vectors, and the frames found by them, are those of fp32
public record Trial(Precision precision, double framesPerSecond, boolean faithful) {
    /// 8 bits must gain this much over fp32 to be worth their rounding.
    static final double GAIN = 1.3;

    /// The fastest precision that may stand for fp32.
    ///
    /// @param trials with one of fp32
    static Precision best(List<Trial> trials) {
        var exact = trials.stream().filter(trial -> trial.precision == Precision.FP32).findFirst().orElseThrow();
        var best = exact;
        for (var trial : trials) {
            double least = trial.precision == Precision.INT8 ? exact.framesPerSecond * GAIN : 0;
            if (trial.faithful && trial.framesPerSecond > best.framesPerSecond && trial.framesPerSecond >= least) {
                best = trial;
            }
        }
        return best.precision;
    }
}
