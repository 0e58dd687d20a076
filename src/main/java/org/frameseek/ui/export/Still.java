package org.frameseek.ui.export;

import org.frameseek.media.StillCaption;
import org.frameseek.media.Video;

/// A frame to be saved.
///
/// @param rank of the moment that it belongs to, 0 when it was not found by a description
/// @param query the description it was found by, or null
/// @param score its cosine to the description, or NaN
/// @param model the model that scored it, or null
public record Still(Video video, int frame, int rank, String query, double score, String model) {
    public StillCaption caption() {
        var frames = video.frames();
        return new StillCaption(video.file().getFileName().toString(), frame, frames.pts(frame), frames.timeBase(),
                frames.timecode(frame), query, score, model);
    }
}
