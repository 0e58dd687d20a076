package org.frameseek.search;

/// How convincing scores are, so that a description of what is not in the video does not light it up. The largest score
/// of a video says little by itself: there is always one.
///
/// The line that a score must reach is the one that was measured for the model, where there is one. Otherwise it is
/// what the same pictures score against sentences that fit any picture, and a margin: at the temperature that CLIP is
/// trained with (100), [#MARGIN] means odds of 20 to 1 for the description.
///
/// @param line cosine that tells a match from none
/// @param slope over which heat rises from nothing to full on either side of the line
/// @param measured whether the line decides alone, as one that was measured for the model does
record Confidence(float line, float slope, boolean measured) {
    private static final float MARGIN = 0.03f;
    /// Below this many deviations a moment does not stand out of its video.
    private static final float STANDS_OUT = 4;
    /// Part of the line's value that is its slope.
    private static final float SLOPE = 0.2f;
    private static final float SMALLEST_SLOPE = 0.03f;
    /// Share of the heat that tells frames apart even far from the line: enough to be seen, too little to glow.
    private static final float FAINT = 0.15f;
    /// The part of the heat of a sure match that it has even where the whole video matches.
    private static final float SURE = 0.6f;
    private static final float FULL_Z = 6;

    /// What half precision leaves of a picture's likeness to itself, and a little more.
    private static final float SAME = 0.99f;

    static Confidence measured(double presentScore) {
        return at((float) presentScore, true);
    }

    /// @param neutral what pictures of this video score against sentences that fit any picture
    static Confidence over(float neutral) {
        return at(neutral + MARGIN, false);
    }

    private static Confidence at(float line, boolean measured) {
        return new Confidence(line, Math.max(SMALLEST_SLOPE, SLOPE * Math.abs(line)), measured);
    }

    /// For pictures compared with a picture: a match is more like it than like the video's usual frame.
    ///
    /// @param usual what the video's usual frame scores
    static Confidence nearerThan(float usual) {
        return new Confidence(Math.min((usual + 1) / 2, SAME), Math.max(SMALLEST_SLOPE, (1 - usual) / 2), true);
    }

    /// Whether a moment is no match. A measured line decides alone. A line that was not measured is doubled in
    /// margin for a moment that hardly stands out, and moved up for a picture that fits anything well.
    ///
    /// @param neutral what the moment's own picture scores against sentences that fit any picture; NaN if not known
    boolean weak(Moment moment, float neutral) {
        if (measured) {
            return moment.score() < line;
        }
        float higher = neutral + MARGIN > line ? neutral + MARGIN : line;
        return moment.score() < (moment.z() < STANDS_OUT ? higher + MARGIN : higher);
    }

    /// 0 to 1, comparable between descriptions. NaN for NaN.
    float heat(float score, float z) {
        float sure = ramp((score - line + slope) / (2 * slope));
        float relative = Math.clamp(z / FULL_Z, 0f, 1f);
        return FAINT * relative + (1 - FAINT) * sure * (SURE + (1 - SURE) * relative);
    }

    /// From 0 to 1, level at both ends.
    private static float ramp(float x) {
        float clamped = Math.clamp(x, 0f, 1f);
        return clamped * clamped * (3 - 2 * clamped);
    }
}
