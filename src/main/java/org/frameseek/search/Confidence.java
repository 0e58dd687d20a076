package org.frameseek.search;

import org.frameseek.encoder.Sigmoid;

/// How convincing scores are, so that a description of something absent does not light up the video. The largest score
/// of a video says little by itself: there is always one.
///
/// A score must reach a line: the one measured for the model, where there is one. Otherwise it is what the same
/// pictures score against sentences that fit any picture, plus a margin.
///
/// @param line cosine at which a match is as likely as none
/// @param steepness log-odds per cosine
record Confidence(float line, float steepness) {
    /// The temperature of CLIP training.
    private static final float TEMPERATURE = 100;
    private static final float MARGIN = 0.03f;
    /// Most heat of a frame that only stands out from its video: enough to see, too little to glow.
    private static final float FAINT = 0.15f;
    private static final float FULL_Z = 6;
    /// A picture's likeness to itself after half precision, with a small margin.
    private static final float SAME = 0.99f;
    /// Log-odds of the video's typical frame when pictures are compared.
    private static final float USUAL = -8;

    static Confidence measured(double presentScore) {
        return new Confidence((float) presentScore, TEMPERATURE);
    }

    /// @param neutral what pictures of this video score against sentences that fit any picture
    static Confidence over(float neutral) {
        return new Confidence(neutral + MARGIN, TEMPERATURE);
    }

    /// For pictures compared with a picture: a match is closer to it than to the video's typical frame.
    ///
    /// @param usual score of the video's typical frame
    static Confidence nearerThan(float usual) {
        float line = Math.min((usual + 1) / 2, SAME);
        return new Confidence(line, USUAL / Math.min(usual - line, -MARGIN));
    }

    Curve curve(float[] cosines) {
        var logOdds = new float[cosines.length];
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] = (cosines[i] - line) * steepness;
        }
        return new Curve(cosines, logOdds);
    }

    /// Where the model itself is surer of a match than this judgement, it is right: its own is the cautious one.
    Curve curve(float[] cosines, Sigmoid own) {
        var curve = curve(cosines);
        for (int i = 0; i < cosines.length; i++) {
            curve.logOdds()[i] = Math.max(curve.logOdds()[i], LogOdds.clamp(own.logOdds(cosines[i])));
        }
        return curve;
    }

    /// The probability of each frame, so that a colour says what the words and the percentage say. Where nothing is
    /// probable, a faint trace still shows which frames come nearest. 0 to 1, comparable between queries; NaN for NaN.
    static float[] heat(Curve curve, Spread spread) {
        var heat = new float[curve.frames()];
        for (int i = 0; i < heat.length; i++) {
            float relative = Math.clamp(spread.z(curve.logOdds()[i]) / FULL_Z, 0f, 1f);
            heat[i] = Math.max(curve.probability(i), FAINT * relative);
        }
        return heat;
    }
}
