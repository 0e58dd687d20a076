package org.frameseek.export.still;

import org.frameseek.export.NamePattern;
import org.frameseek.media.Rational;
import org.jspecify.annotations.Nullable;

/// The origin of a saved frame, stored in its name and metadata.
///
/// @param pts as in the file, or [org.frameseek.media.FrameTable#NO_PTS]
/// @param rank of its moment, 0 when no description found it
/// @param query the description that found it
/// @param score cosine to the description, or NaN
/// @param model the model that scored it
public record StillCaption(
        String sourceName, int frame, long pts, Rational timeBase, String timecode, int rank, @Nullable String query,
        double score, @Nullable String model) {
    public NamePattern.Fields fields() {
        return new NamePattern.Fields(sourceName, timecode, frame, pts, query, rank);
    }
}
