package org.frameseek.export.editlist;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.error.Remark;
import org.frameseek.export.FileNames;
import org.frameseek.media.MediaException;
import org.frameseek.media.TrackFacts;
import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;

/// Builds edit lists from moments.
public final class EditLists {
    /// A stretch of a video's own frames.
    ///
    /// @param first first frame
    /// @param last last frame, inclusive
    /// @param best the best match
    /// @param rank from 1
    /// @param score cosine of the best frame, or NaN
    public record Range(int first, int last, int best, int rank, @Nullable String query, double score) {
        /// The same stretch, longer by up to `handle` frames on either side, within a video of `frames` frames.
        public Range widened(int handle, int frames) {
            return new Range(Math.max(0, first - handle), Math.min(frames - 1, last + handle), best, rank, query,
                    score);
        }
    }

    private EditLists() {
    }

    /// @param dropFrame true when timecodes may skip numbers where the rate allows it and the file does not specify
    /// @throws MediaException when the file is gone or no longer readable
    public static EditList of(Video video, List<Range> ranges, boolean dropFrame) throws MediaException {
        return of(video, TrackFacts.of(video.file()), ranges, dropFrame);
    }

    static EditList of(Video video, TrackFacts facts, List<Range> ranges, boolean dropFrame) {
        var conform = Conform.of(video);
        var rate = conform.rate();
        var own = conform.repeats() == 1 ? facts.timecode() : null;
        boolean drops = rate.canDropFrames() && (own == null ? dropFrame : Timecode.isDropFrame(own));
        var timecode = new Timecode(rate, drops);
        var remarks = new ArrayList<>(conform.remarks(video));
        long start = 0;
        if (own != null) {
            start = timecode.frame(own).orElse(0);
            if (timecode.frame(own).isEmpty()) {
                remarks.add(new Remark("export.timecode-unusable", video.file(), own));
            }
        }
        var name = FileNames.withoutEnding(video.file().getFileName().toString());
        var events = ranges.stream().map(range -> event(conform, name, range)).toList();
        var shape = new EditList.Shape(video.info().width(), video.info().height(), facts.audioChannels(),
                facts.audioRate());
        return new EditList(line(name), video.file(), timecode, conform.length(), start, shape, events,
                List.copyOf(remarks));
    }

    private static EditEvent event(Conform conform, String video, Range range) {
        int last = conform.frames().frames() - 1;
        if (range.first() < 0 || range.last() < range.first() || range.last() > last) {
            throw new IllegalArgumentException("no frames " + range.first() + " to " + range.last());
        }
        long in = Math.min(conform.start(range.first()), conform.length() - 1);
        // Frames closer together than the edit's frames share one of them.
        long out = Math.max(in + 1, Math.min(conform.start(range.last() + 1), conform.length()));
        long best = Math.clamp(conform.start(range.best()), in, out - 1);
        var name = range.query() == null ? video : range.query();
        return new EditEvent(line(name), in, out, best, range.rank(), range.query(), range.score(), range.first(),
                range.last());
    }

    /// Collapses a text to one line, because the lists are line-based.
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\u2028\u2029\\s]+", " ").strip();
    }
}
