package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    /// Weight of judged examples against the question itself.
    private static final float FEEDBACK = 0.35f;

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

    /// The query with each example frame replaced by its picture, so that other videos can answer it. Empty when such a
    /// frame has no vector.
    ///
    /// @param index the video that the examples belong to
    public static Optional<Query> portable(Query query, @Nullable VideoIndex index) {
        boolean known = query.singles().allMatch(single -> !(single instanceof Query.Example(int frame))
                || index != null && frame < index.frames().frames() && index.hasVector(frame));
        return !known ? Optional.empty() : Optional.of(query.replacing(single ->
                single instanceof Query.Example(int frame) && index != null
                        ? new Query.Picture(single.text(), UnitVector.along(new Scores(index).vector(frame)))
                        : single));
    }

    /// Like [#search(VideoIndex, Query, int)], for a description.
    public SearchResult search(VideoIndex index, String text, int top) throws EncoderException {
        return search(index, new Query.Words(text), top);
    }

    /// The index must stay open during the call. A frame used as an example must have a vector.
    ///
    /// @param top the largest number of moments to return
    public SearchResult search(VideoIndex index, Query query, int top) throws EncoderException {
        return search(query, searched(index), top);
    }

    private Searched searched(VideoIndex index) {
        return new Searched(new Scores(index), shots.of(index), known -> lines.of(index, known));
    }

    /// Whether looking closer at single frames can answer the query: not where the order of frames matters.
    public static boolean canLookCloser(Query query) {
        return !spansCuts(query);
    }

    /// Like [#search(VideoIndex, Query, int)], with all places that are worth a closer look.
    public SearchResult places(VideoIndex index, Query query, int top) throws EncoderException {
        if (!canLookCloser(query)) {
            throw new IllegalArgumentException("about several frames: " + query.text());
        }
        return result(query, searched(index),
                (timeline, curve, spread) -> MomentFinder.places(timeline, curve, spread, top));
    }

    /// Ranks places again by what parts of their best frames show.
    ///
    /// @param places as [#places] gives them
    /// @param looked at their best frames; a place without is judged as before
    public SearchResult closer(VideoIndex index, SearchResult places, List<CloseUp> looked) throws EncoderException {
        var in = searched(index);
        var seen = Places.of(in.scores(), looked);
        var result = seen.judge(places, new Evaluation(
                single -> seen.best(single, curve(in, seen.scores(), single)), in.timeline()));
        return result.with(convincing(result.query(), result.moments()));
    }

    /// Like [#search(VideoIndex, Query, int)], with what the index's segments already know: its shots, and how its
    /// scores are judged.
    public Brief brief(VideoIndex index, Segments segments, Query query, int top) throws EncoderException {
        var result = search(query, new Searched(new Scores(index), Timeline.of(index.frames(), segments.cuts()),
                known -> judged(segments, known)), top);
        return Brief.of(result, index.frames());
    }

    /// Like [#search(VideoIndex, Query, int)], without the curve.
    public Brief brief(VideoIndex index, Query query, int top) throws EncoderException {
        return Brief.of(search(index, query, top), index.frames());
    }

    /// Searches segments instead of frames: hundreds of times faster, and exact to about a second.
    public Brief brief(Segments segments, Query query, int top) throws EncoderException {
        var result = search(query, new Searched(segments.scores(), segments.timeline(),
                known -> judged(segments, known)), top);
        return Brief.of(segments, result.moments(), result.curve(), result.heat());
    }

    /// The segments with the scores judged as they are now, so that it need not be done for every query. The same
    /// object when nothing changes.
    public Segments judged(Segments segments) {
        var known = background;
        if (encoder.calibration().presentScore().isPresent() || known == null || !known.isKnown()
                || segments.judgement().background() == known.hashCode()) {
            return segments;
        }
        var confidence = known.confidence(segments.scores());
        return segments.judged(
                new Segments.Judgement(known.hashCode(), confidence.line(), confidence.steepness()));
    }

    private Confidence judged(Segments segments, Background by) {
        var judgement = judged(segments).judgement();
        return judgement.background() == 0 ? by.confidence(segments.scores())
                : new Confidence(judgement.line(), judgement.steepness());
    }

    /// What is searched: a video's frames, or its segments.
    ///
    /// @param lines judges the video's scores by unrelated sentences
    private record Searched(Scores scores, Timeline timeline, Function<Background, Confidence> lines) {
    }

    private SearchResult search(Query query, Searched in, int top) throws EncoderException {
        return result(query, in, (timeline, curve, spread) ->
                convincing(query, MomentFinder.find(timeline, curve, spread, top)));
    }

    private interface Finder {
        List<Moment> find(Timeline timeline, Curve curve, Spread spread);
    }

    private SearchResult result(Query query, Searched in, Finder finder) throws EncoderException {
        var timeline = in.timeline();
        var curve = new Evaluation(single -> curve(in, in.scores(), single), timeline).of(query);
        var spread = Spread.of(curve.logOdds());
        var moments = finder.find(spansCuts(query) ? timeline.uncut() : timeline, curve, spread);
        return new SearchResult(
                query, reading(query), curve, Confidence.heat(curve, spread), moments, timeline.cuts());
    }

    private static List<Moment> convincing(Query query, List<Moment> found) {
        return query.parts().isEmpty() || query instanceof Query.Refined ? found
                : found.stream().takeWhile(moment -> moment.probability() >= LEAST_COMBINED).toList();
    }

    /// @param in judges the scores
    /// @param scored what is scored: all that is searched, or parts of its frames
    private Curve curve(Searched in, Scores scored, Query single) throws EncoderException {
        var base = single instanceof Query.Refined refined ? refined.query() : single;
        var usual = in.scores().cosines(vector(in, base));
        var confidence = base instanceof Query.Words ? confidence(in, usual)
                : Confidence.nearerThan(Spread.of(usual).median());
        var cosines = scored == in.scores() ? usual : scored.cosines(vector(in, base));
        if (single instanceof Query.Refined refined) {
            float weight = (float) (FEEDBACK * refined.weight());
            add(in, scored, refined.liked(), weight, cosines);
            add(in, scored, refined.disliked(), -weight, cosines);
        }
        return base instanceof Query.Words
                ? encoder.calibration().sigmoid().map(own -> confidence.curve(cosines, own))
                        .orElseGet(() -> confidence.curve(cosines))
                : confidence.curve(cosines);
    }

    private float[] vector(Searched in, Query single) throws EncoderException {
        return switch (single) {
            case Query.Words words -> texts.embedding(words.sentence()).vector();
            case Query.Example example -> in.scores().vector(example.frame());
            case Query.Picture picture -> picture.vector().values();
            case Query.Region region -> region.vector().values();
            default -> throw new IllegalArgumentException("no single question: " + single);
        };
    }

    /// Moves scores towards or away from examples, after Rocchio (1971): adding weighted unit vectors to the query adds
    /// their weighted cosines. The cosine of the video's typical frame is taken off, because pictures are all closer to
    /// each other than to words.
    private void add(Searched in, Scores scored, List<Query> examples, float weight, float[] cosines)
            throws EncoderException {
        for (var example : examples) {
            var known = in.scores().cosines(vector(in, example));
            float usual = Spread.of(known).median();
            var likeness = scored == in.scores() ? known : scored.cosines(vector(in, example));
            for (int i = 0; i < cosines.length; i++) {
                cosines[i] = Math.clamp(cosines[i] + weight / examples.size() * (likeness[i] - usual), -1f, 1f);
            }
        }
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
    private Confidence confidence(Searched in, float[] cosines) throws EncoderException {
        var presentScore = encoder.calibration().presentScore();
        if (presentScore.isPresent()) {
            return Confidence.measured(presentScore.getAsDouble());
        }
        var known = background;
        if (known != null && known.isKnown()) {
            return in.lines().apply(known);
        }
        var levels = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            int frame = (int) ((long) cosines.length * i / SAMPLES);
            levels[i] = cosines.length == 0 || Float.isNaN(cosines[frame])
                    ? Float.NaN
                    : neutralScore(in.scores(), frame);
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
