package org.frameseek.search;

import java.util.ArrayList;
import java.util.List;

/// Parts of a frame as a model sees them, each for itself.
///
/// @param vectors one for each part, of Euclidean length 1
public record CloseUp(int frame, List<Box> parts, List<float[]> vectors) {
    public CloseUp {
        if (parts.size() != vectors.size()) {
            throw new IllegalArgumentException(parts.size() + " parts, " + vectors.size() + " vectors");
        }
        parts = List.copyOf(parts);
        vectors = List.copyOf(vectors);
    }

    /// The same with more parts.
    public CloseUp with(List<Box> more, List<float[]> vectorsOfMore) {
        var allParts = new ArrayList<>(parts);
        allParts.addAll(more);
        var allVectors = new ArrayList<>(vectors);
        allVectors.addAll(vectorsOfMore);
        return new CloseUp(frame, allParts, allVectors);
    }
}
