package org.frameseek.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;

/// Encodes descriptions and caches the latest vectors.
final class KnownTexts {
    private static final int KEPT = 100;

    private final TextEncoder encoder;
    private final Map<String, TextEmbedding> texts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextEmbedding> eldest) {
            return size() > KEPT;
        }
    };

    KnownTexts(TextEncoder encoder) {
        this.encoder = encoder;
    }

    TextEmbedding embedding(String text) throws EncoderException {
        synchronized (texts) {
            var known = texts.get(text);
            if (known != null) {
                return known;
            }
        }
        // Runs outside the lock, so that a known text does not wait for a new one.
        var embedding = encoder.encode(text);
        synchronized (texts) {
            texts.put(text, embedding);
        }
        return embedding;
    }
}
