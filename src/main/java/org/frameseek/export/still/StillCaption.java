package org.frameseek.export.still;

import org.frameseek.export.NamePattern;
import org.frameseek.media.Rational;
import org.jspecify.annotations.Nullable;

/// What a saved frame says of its origin, in its name and inside of it.
///
/// @param pts as the file gives it, or [org.frameseek.media.FrameTable#NO_PTS]
/// @param rank of the moment that it belongs to, 0 when it was not found by a description
/// @param query the description it was found by
/// @param score its cosine to the description, or NaN
/// @param model the model that scored it
public record StillCaption(
        String sourceName, int frame, long pts, Rational timeBase, String timecode, int rank, @Nullable String query,
        double score, @Nullable String model) {
    public NamePattern.Fields fields() {
        return new NamePattern.Fields(sourceName, timecode, frame, pts, query, rank);
    }
}
