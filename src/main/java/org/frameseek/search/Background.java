package org.frameseek.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.TextEncoder;

/// A model's scores for sentences unrelated to a video. The highest score of each sentence in the video samples what
/// chance yields there: more in a long or varied video.
///
/// @param vectors of the model's unrelated sentences
public record Background(List<UnitVector> vectors) {
    /// Fewer sentences do not show their spread.
    private static final int FEWEST = 30;
    /// Frames that represent a video, evenly spaced, so that every shot but the shortest is among them.
    private static final int SAMPLES = 1024;
    /// Standard deviations from the mean to the line. If maxima follow a Gumbel distribution, chance lifts one
    /// unrelated sentence in 44 above it.
    private static final double LINE = 2.5;
    /// Sentences of words that the model seldom or never met score less than any real question, and say nothing
    /// about what a wrong one scores.
    private static final double FAMILIAR = 0.75;
    /// Scale of a Gumbel distribution, per standard deviation.
    private static final double GUMBEL = Math.sqrt(6) / Math.PI;
    private static final double SMALLEST_DEVIATION = 0.01;

    public Background {
        vectors = List.copyOf(vectors);
    }

    /// Encodes the model's unrelated sentences, and keeps those whose words it knows. Takes seconds with a large model,
    /// so callers should store the result.
    public static Background of(TextEncoder encoder) throws EncoderException {
        return of(encoder, encoder.calibration().unrelatedTexts());
    }

    /// Like [#of(TextEncoder)], with other sentences.
    public static Background of(TextEncoder encoder, List<String> sentences) throws EncoderException {
        var all = encoder.encode(sentences);
        var familiar = all.stream().filter(text -> text.wholeWords() >= FAMILIAR).toList();
        return new Background((familiar.size() >= FEWEST ? familiar : all).stream()
                .map(text -> UnitVector.along(text.vector())).toList());
    }

    boolean isKnown() {
        return vectors.size() >= FEWEST;
    }

    /// Calibrates the scores of one video. The probability that chance exceeds a score falls by e per Gumbel scale, and
    /// true descriptions gain about as fast: the steepness combines both.
    Confidence confidence(Scores scores) {
        var frames = samples(scores);
        if (frames.length == 0) {
            return new Confidence(0, 1);
        }
        var level = level(frames);
        return new Confidence((float) level.line(), (float) (2 / (GUMBEL * level.deviation())));
    }

    /// The cosine above which a description of the video is more likely true than not.
    ///
    /// @param frames vectors of frames, at least one
    public double line(float[][] frames) {
        return level(frames).line();
    }

    private record Level(double mean, double deviation) {
        double line() {
            return mean + LINE * deviation;
        }
    }

    private Level level(float[][] frames) {
        var split = Arrays.stream(frames).map(SplitVector::of).toArray(SplitVector[]::new);
        var maxima = vectors.parallelStream().mapToDouble(vector -> most(split, SplitVector.of(vector.values())))
                .toArray();
        double mean = Arrays.stream(maxima).average().orElseThrow();
        double variance = Arrays.stream(maxima).map(score -> (score - mean) * (score - mean)).average().orElseThrow();
        return new Level(mean, Math.max(SMALLEST_DEVIATION, Math.sqrt(variance)));
    }

    private static float[][] samples(Scores scores) {
        int frames = scores.frames();
        int count = Math.min(frames, SAMPLES);
        return IntStream.range(0, count).map(i -> (int) ((2L * i + 1) * frames / (2L * count)))
                .filter(scores::isPresent).mapToObj(scores::vector).toArray(float[][]::new);
    }

    private static float most(SplitVector[] frames, SplitVector vector) {
        var products = new float[vector.front.length];
        float most = -1;
        for (var frame : frames) {
            most = Math.max(most, frame.dot(vector, products));
        }
        return most;
    }
}
