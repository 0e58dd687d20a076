package org.frameseek.archive.search;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.search.Background;
import org.frameseek.search.Query;
import org.frameseek.search.UnitVector;
import org.jspecify.annotations.Nullable;

/// Texts that the driver encoded, and how to read the model's scores: what executors need to search without a model.
///
/// @param vectors of every text that a search looks up
/// @param cut texts that were too long for the model
/// @param presentScore null if not measured for the model
/// @param background vectors of unrelated sentences, empty unless the model is judged by them
record GivenTexts(Map<String, float[]> vectors, List<String> cut, List<String> neutral,
        @Nullable Double presentScore, float[][] background) implements Serializable {

    /// Encodes the texts of a query.
    static GivenTexts of(Query query, TextEncoder encoder, Background background) throws EncoderException {
        var calibration = encoder.calibration();
        var presentScore = calibration.presentScore();
        var texts = new ArrayList<>(sentences(query));
        if (presentScore.isEmpty()) {
            texts.addAll(calibration.neutralTexts());
        }
        var vectors = new HashMap<String, float[]>();
        var cut = new ArrayList<String>();
        for (var text : texts) {
            var embedding = encoder.encode(text);
            vectors.put(text, embedding.vector());
            if (embedding.truncated()) {
                cut.add(text);
            }
        }
        return new GivenTexts(vectors, cut, calibration.neutralTexts(),
                presentScore.isPresent() ? presentScore.getAsDouble() : null,
                background.vectors().stream().map(UnitVector::values).toArray(float[][]::new));
    }

    private static List<String> sentences(Query query) {
        return query.singles().filter(Query.Words.class::isInstance).map(single -> ((Query.Words) single).sentence())
                .distinct().toList();
    }

    Background unrelated() {
        var all = new ArrayList<UnitVector>();
        for (var vector : background) {
            all.add(UnitVector.along(vector));
        }
        return new Background(all);
    }

    /// @param identity of the index that is searched
    TextEncoder encoder(EncoderIdentity identity) {
        return new TextEncoder() {
            @Override
            public TextEmbedding encode(String text) {
                var vector = vectors.get(text);
                if (vector == null) {
                    throw new IllegalArgumentException("not encoded before: " + text);
                }
                return new TextEmbedding(text, new int[0], cut.contains(text), vector);
            }

            @Override
            public EncoderIdentity identity() {
                return identity;
            }

            @Override
            public Calibration calibration() {
                return new Calibration(neutral,
                        presentScore == null ? OptionalDouble.empty() : OptionalDouble.of(presentScore));
            }
        };
    }
}
