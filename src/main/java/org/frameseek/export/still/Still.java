package org.frameseek.export.still;

import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;

/// A frame to save.
///
/// @param rank of its moment, 0 when no description found it
/// @param query the description that found it
/// @param score cosine to the description, or NaN
/// @param model the model that scored it
public record Still(
        Video video, int frame, int rank, @Nullable String query, double score, @Nullable String model) {
    /// A frame without a description.
    public static Still of(Video video, int frame) {
        return new Still(video, frame, 0, null, Double.NaN, null);
    }

    public StillCaption caption() {
        var frames = video.frames();
        return new StillCaption(video.file().getFileName().toString(), frame, frames.pts(frame), frames.timeBase(),
                frames.timecode(frame), rank, query, score, model);
    }
}
