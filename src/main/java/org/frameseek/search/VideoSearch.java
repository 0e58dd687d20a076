package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Reading;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.VideoIndex;
import org.jspecify.annotations.Nullable;

/// Runs queries on an index, complete or not. Caches the vectors of recent descriptions and the shots of indexes.
public final class VideoSearch {
    /// Frames that represent a video when its level against neutral sentences is measured.
    private static final int SAMPLES = 64;
    /// The least probability of a moment of combined queries. Below it, the order says nothing: what one part finds
    /// near, another rules out.
    private static final float LEAST_COMBINED = 0.01f;

    private final TextEncoder encoder;
    private final KnownTexts texts;
    private final KnownShots shots = new KnownShots();
    private final KnownLines lines = new KnownLines();
    private volatile @Nullable Background background;
    private @Nullable List<float[]> neutral;

    public VideoSearch(TextEncoder encoder) {
        this.encoder = encoder;
        texts = new KnownTexts(encoder);
    }

    /// Judges scores from now on by the scores of unrelated sentences, unless a better line was measured for the model.
    public void judgeBy(Background sentences) {
        background = sentences;
    }

    /// True when a [Background] would improve the results.
    public boolean wantsBackground() {
        var calibration = encoder.calibration();
        return background == null && calibration.presentScore().isEmpty() && !calibration.unrelatedTexts().isEmpty();
    }

    /// Like [#search(VideoIndex, Query, int)], for a description.
    public SearchResult search(VideoIndex index, String text, int top) throws EncoderException {
        return search(index, new Query.Words(text), top);
    }

    /// The index must stay open during the call. A frame used as an example must have a vector.
    ///
    /// @param top the largest number of moments to return
    public SearchResult search(VideoIndex index, Query query, int top) throws EncoderException {
        var scores = new Scores(index);
        var timeline = shots.of(index);
        var curve = new Evaluation(single -> curve(index, scores, single), timeline).of(query);
        var spread = Spread.of(curve.logOdds());
        var stretches = spansCuts(query) ? timeline.uncut() : timeline;
        var found = MomentFinder.find(stretches, curve, spread, top).stream();
        var moments = query.parts().isEmpty() ? found.toList()
                : found.takeWhile(moment -> moment.probability() >= LEAST_COMBINED).toList();
        return new SearchResult(
                query, reading(query), curve, Confidence.heat(curve, spread), moments, timeline.cuts());
    }

    private Curve curve(VideoIndex index, Scores scores, Query single) throws EncoderException {
        return switch (single) {
            case Query.Words words -> {
                var cosines = scores.cosines(texts.embedding(words.sentence()).vector());
                var confidence = confidence(index, scores, cosines);
                yield encoder.calibration().sigmoid().map(own -> confidence.curve(cosines, own))
                        .orElseGet(() -> confidence.curve(cosines));
            }
            case Query.Example example -> likeness(scores, scores.vector(example.frame()));
            case Query.Picture picture -> likeness(scores, picture.vector().values());
            case Query.Region region -> likeness(scores, region.vector().values());
            default -> throw new IllegalArgumentException("no single question: " + single);
        };
    }

    private static Curve likeness(Scores scores, float[] vector) {
        var cosines = scores.cosines(vector);
        return Confidence.nearerThan(Spread.of(cosines).median()).curve(cosines);
    }

    private static boolean spansCuts(Query query) {
        return query instanceof Query.Then || query.parts().stream().anyMatch(VideoSearch::spansCuts);
    }

    /// How well the model reads a query's descriptions. Needs no index, so it can be known before a video is indexed.
    public Reading reading(Query query) throws EncoderException {
        var reading = Reading.COMPLETE;
        for (var single : query.singles().toList()) {
            if (single instanceof Query.Words words) {
                reading = reading.and(texts.embedding(words.sentence()));
            }
        }
        return reading;
    }

    /// @param cosines NaN for frames without a vector
    private Confidence confidence(VideoIndex index, Scores scores, float[] cosines) throws EncoderException {
        var presentScore = encoder.calibration().presentScore();
        if (presentScore.isPresent()) {
            return Confidence.measured(presentScore.getAsDouble());
        }
        var known = background;
        if (known != null && known.isKnown()) {
            return lines.of(index, known);
        }
        var levels = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            int frame = (int) ((long) cosines.length * i / SAMPLES);
            levels[i] = cosines.length == 0 || Float.isNaN(cosines[frame])
                    ? Float.NaN
                    : neutralScore(scores, frame);
        }
        float level = Spread.of(levels).median();
        return Confidence.over(Float.isNaN(level) ? Spread.of(cosines).median() : level);
    }

    /// The highest score of the frame against any sentence that fits every picture; NaN where the model has none.
    private float neutralScore(Scores scores, int frame) throws EncoderException {
        float most = Float.NEGATIVE_INFINITY;
        for (var vector : neutralVectors()) {
            most = Math.max(most, scores.cosine(vector, frame));
        }
        return most == Float.NEGATIVE_INFINITY ? Float.NaN : most;
    }

    private synchronized List<float[]> neutralVectors() throws EncoderException {
        if (neutral == null) {
            var vectors = new ArrayList<float[]>();
            for (var text : encoder.calibration().neutralTexts()) {
                vectors.add(encoder.encode(text).vector());
            }
            neutral = vectors;
        }
        return neutral;
    }
}
