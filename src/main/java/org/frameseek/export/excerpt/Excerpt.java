package org.frameseek.export.excerpt;

import org.frameseek.export.NamePattern;
import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;

/// A stretch of a video.
///
/// @param first first frame
/// @param last last frame, inclusive
/// @param rank of the moment, 0 when no description found it
/// @param query the description that found it
public record Excerpt(Video video, int first, int last, int rank, @Nullable String query) {
    public Excerpt {
        if (first < 0 || last < first || last >= video.frames().frames()) {
            throw new IllegalArgumentException("no frames " + first + " to " + last);
        }
    }

    /// The same stretch, longer by up to `handle` frames on either side, within the video.
    public Excerpt widened(int handle) {
        int end = video.frames().frames() - 1;
        return new Excerpt(video, Math.max(0, first - handle), (int) Math.min(end, (long) last + handle), rank, query);
    }

    /// The same stretch, longer by what was on screen in these seconds before and after it, within the video.
    public Excerpt widened(double before, double after) {
        var frames = video.frames();
        int from = before > 0 ? frames.frameAt(frames.seconds(first) - before) : first;
        int to = after > 0 ? Math.max(last, frames.frameAt(end() + after) - 1) : last;
        boolean toEnd = end() + after >= frames.duration();
        return new Excerpt(video, Math.min(from, first), toEnd ? frames.frames() - 1 : to, rank, query);
    }

    /// How many frames a copy begins before the first one, because it begins with a keyframe.
    public int early() {
        return first - video.frames().keyframeBefore(first);
    }

    public int frames() {
        return last - first + 1;
    }

    /// Duration on screen.
    public double seconds() {
        return end() - video.frames().seconds(first);
    }

    /// When its last frame ends, in seconds from the start of the video.
    double end() {
        return video.frames().end(last);
    }

    NamePattern.Fields fields() {
        var frames = video.frames();
        return new NamePattern.Fields(video.file().getFileName().toString(), frames.timecode(first), first,
                frames.pts(first), query, rank);
    }
}
