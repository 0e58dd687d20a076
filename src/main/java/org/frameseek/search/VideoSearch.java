package org.frameseek.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.VideoIndex;

/// Answers descriptions over an index, complete or not. The vectors of the descriptions asked last are kept, and the
/// shots of the indexes.
public final class VideoSearch {
    private static final int KEPT_TEXTS = 100;
    /// Frames that stand for a video when its level against neutral sentences is taken.
    private static final int SAMPLES = 64;

    /// An index's shots as they were when this many of its frames were indexed.
    private record Known(int indexed, Timeline timeline) {
    }

    /// The frames of an index against one query.
    private record Scored(Scores frames, float[] cosines, Spread spread, Confidence confidence) {
    }

    private final TextEncoder encoder;
    private final Map<String, TextEmbedding> texts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextEmbedding> eldest) {
            return size() > KEPT_TEXTS;
        }
    };
    private final Map<VideoIndex, Known> timelines = new WeakHashMap<>();
    private List<float[]> neutral;

    public VideoSearch(TextEncoder encoder) {
        this.encoder = encoder;
    }

    /// The index must not be closed meanwhile. A frame that others are to look like must have a vector.
    ///
    /// @param top the largest number of moments to return
    public SearchResult search(VideoIndex index, Query query, int top) throws EncoderException {
        return switch (query) {
            case Query.Words words -> search(index, words.text(), top);
            case Query.Like like -> like(index, like.frame(), top);
        };
    }

    /// As [#search(VideoIndex, Query, int)] for a description.
    public SearchResult search(VideoIndex index, String text, int top) throws EncoderException {
        var embedding = embedding(text);
        var frames = new Scores(index);
        var cosines = frames.cosines(embedding.vector());
        var spread = Spread.of(cosines);
        var scored = new Scored(frames, cosines, spread, confidence(frames, cosines, spread));
        return answer(index, new Query.Words(text), embedding.truncated(), scored, top);
    }

    private SearchResult like(VideoIndex index, int frame, int top) throws EncoderException {
        var frames = new Scores(index);
        var cosines = frames.cosines(frames.vector(frame));
        var spread = Spread.of(cosines);
        var scored = new Scored(frames, cosines, spread, Confidence.nearerThan(spread.median()));
        return answer(index, new Query.Like(frame), false, scored, top);
    }

    private SearchResult answer(VideoIndex index, Query query, boolean truncated, Scored scored, int top)
            throws EncoderException {
        var timeline = timeline(index);
        var moments = new ArrayList<Moment>();
        for (var moment : MomentFinder.find(timeline, scored.cosines(), scored.spread(), top)) {
            moments.add(moment.judged(weak(scored, moment)));
        }
        boolean weak = moments.isEmpty() || moments.getFirst().weak();
        return new SearchResult(query, truncated, scored.cosines(), heat(scored), moments, weak, timeline.cuts());
    }

    private boolean weak(Scored scored, Moment moment) throws EncoderException {
        boolean decided = scored.confidence().measured();
        return scored.confidence().weak(moment, decided ? Float.NaN : neutralScore(scored.frames(), moment.frame()));
    }

    private TextEmbedding embedding(String text) throws EncoderException {
        synchronized (texts) {
            var known = texts.get(text);
            if (known != null) {
                return known;
            }
        }
        // Not under the lock: a known text should not wait for a new one.
        var embedding = encoder.encode(text);
        synchronized (texts) {
            texts.put(text, embedding);
        }
        return embedding;
    }

    private Timeline timeline(VideoIndex index) {
        // Counted first: frames that come while the shots are looked for make them old, not wrong.
        int indexed = index.indexed();
        synchronized (timelines) {
            var known = timelines.get(index);
            if (known != null && known.indexed() == indexed) {
                return known.timeline();
            }
        }
        var scores = new Scores(index);
        var timeline = Timeline.of(index.frames(), ShotCuts.find(scores.changes(), scores::change));
        synchronized (timelines) {
            timelines.put(index, new Known(indexed, timeline));
        }
        return timeline;
    }

    /// @param scores tell which frames have a vector
    private Confidence confidence(Scores frameScores, float[] scores, Spread spread) throws EncoderException {
        var presentScore = encoder.calibration().presentScore();
        if (presentScore.isPresent()) {
            return Confidence.measured(presentScore.getAsDouble());
        }
        var levels = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            int frame = (int) ((long) scores.length * i / SAMPLES);
            levels[i] = scores.length == 0 || Float.isNaN(scores[frame])
                    ? Float.NaN
                    : neutralScore(frameScores, frame);
        }
        float level = Spread.of(levels).median();
        return Confidence.over(Float.isNaN(level) ? spread.median() : level);
    }

    /// The most that the frame scores against any sentence that fits every picture; NaN where the model has none.
    private float neutralScore(Scores frameScores, int frame) throws EncoderException {
        float most = Float.NEGATIVE_INFINITY;
        for (var vector : neutralVectors()) {
            most = Math.max(most, frameScores.cosine(vector, frame));
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

    private static float[] heat(Scored scored) {
        var heat = new float[scored.cosines().length];
        for (int i = 0; i < heat.length; i++) {
            float score = scored.cosines()[i];
            heat[i] = Float.isNaN(score) ? Float.NaN : scored.confidence().heat(score, scored.spread().z(score));
        }
        return heat;
    }
}
