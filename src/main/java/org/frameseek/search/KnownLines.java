package org.frameseek.search;

import java.util.Map;
import java.util.WeakHashMap;
import org.frameseek.index.VideoIndex;

/// Caches how the scores of open indexes are judged, until an index grows by a tenth.
final class KnownLines {
    private static final double GROWN = 1.1;

    private record Known(int indexed, Background background, Confidence confidence) {
        boolean isOf(Background other, int count) {
            return background == other && count <= indexed * GROWN;
        }
    }

    private final Map<VideoIndex, Known> lines = new WeakHashMap<>();

    Confidence of(VideoIndex index, Background background) {
        int indexed = index.indexed();
        synchronized (lines) {
            var known = lines.get(index);
            if (known != null && known.isOf(background, indexed)) {
                return known.confidence();
            }
        }
        var confidence = background.confidence(new Scores(index));
        synchronized (lines) {
            lines.put(index, new Known(indexed, background, confidence));
        }
        return confidence;
    }
}
