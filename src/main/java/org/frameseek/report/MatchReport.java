package org.frameseek.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.frameseek.encoder.Legibility;
import org.frameseek.export.excerpt.Clip;
import org.frameseek.media.FrameTable;
import org.frameseek.search.Box;
import org.frameseek.search.Fit;
import org.frameseek.search.Moment;
import org.frameseek.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// The printable result of one description.
///
/// @param searched whether any frame is indexed
public record MatchReport(
        String video, String query, int frames, boolean truncated, Legibility legibility, boolean searched,
        @Nullable Match best, boolean weak, List<Match> matches) {
    /// @param box the part of the frame in which a closer look found it, in fractions of width and height; null where
    ///     there is none
    public record Match(
            int rank, int frame, @Nullable Long pts, double seconds, String timecode, double score, double z,
            double probability, Fit fit, int startFrame, int endFrame, double startSeconds, double endSeconds,
            boolean weak, @Nullable Box box, @Nullable String exported, @Nullable String clip) {
        public Match exportedTo(Path file) {
            return new Match(
                    rank, frame, pts, seconds, timecode, score, z, probability, fit, startFrame, endFrame,
                    startSeconds, endSeconds, weak, box, file.toString(), clip);
        }

        Match clippedTo(Path file) {
            return new Match(
                    rank, frame, pts, seconds, timecode, score, z, probability, fit, startFrame, endFrame,
                    startSeconds, endSeconds, weak, box, exported, file.toString());
        }
    }

    public static MatchReport of(Path video, FrameTable frames, SearchResult result) {
        var matches = result.moments().stream().map(moment -> match(frames, moment)).toList();
        return new MatchReport(
                video.toString(), result.query().text(), frames.frames(), result.reading().truncated(),
                result.reading().legibility(), result.searched(), matches.isEmpty() ? null : matches.getFirst(),
                result.weak(), matches);
    }

    public static Match match(FrameTable frames, Moment moment) {
        int frame = moment.frame();
        return new Match(
                moment.rank(), frame, frames.hasPts(frame) ? frames.pts(frame) : null, frames.seconds(frame),
                frames.timecode(frame), moment.score(),
                moment.z(), moment.probability(), moment.fit(), moment.startFrame(), moment.endFrame(),
                frames.seconds(moment.startFrame()), frames.seconds(moment.endFrame()), moment.weak(),
                moment.part(), null, null);
    }

    public MatchReport withMatches(List<Match> changed) {
        return new MatchReport(
                video, query, frames, truncated, legibility, searched,
                changed.isEmpty() ? null : changed.getFirst(), weak, changed);
    }

    /// @param clips by rank
    public MatchReport clippedTo(Map<Integer, Clip> clips) {
        return withMatches(matches.stream().map(match -> {
            var clip = clips.get(match.rank());
            return clip == null ? match : match.clippedTo(clip.file());
        }).toList());
    }
}
