package org.frameseek.export.still;

import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;

/// A frame to be saved.
///
/// @param rank of the moment that it belongs to, 0 when it was not found by a description
/// @param query the description it was found by
/// @param score its cosine to the description, or NaN
/// @param model the model that scored it
public record Still(
        Video video, int frame, int rank, @Nullable String query, double score, @Nullable String model) {
    /// A frame that nobody asked about.
    public static Still of(Video video, int frame) {
        return new Still(video, frame, 0, null, Double.NaN, null);
    }

    public StillCaption caption() {
        var frames = video.frames();
        return new StillCaption(video.file().getFileName().toString(), frame, frames.pts(frame), frames.timeBase(),
                frames.timecode(frame), rank, query, score, model);
    }
}
