package org.frameseek.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.frameseek.export.excerpt.Clip;
import org.frameseek.media.FrameTable;
import org.frameseek.search.Fit;
import org.frameseek.search.Moment;
import org.frameseek.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// The printable result of one description.
record MatchReport(
        String video, String query, int frames, boolean truncated, @Nullable Match best, boolean weak,
        List<Match> matches) {
    record Match(
            int rank, int frame, @Nullable Long pts, double seconds, String timecode, double score, double z,
            double probability, Fit fit, int startFrame, int endFrame, double startSeconds, double endSeconds,
            boolean weak, @Nullable String exported, @Nullable String clip) {
        Match exportedTo(Path file) {
            return new Match(
                    rank, frame, pts, seconds, timecode, score, z, probability, fit, startFrame, endFrame,
                    startSeconds, endSeconds, weak, file.toString(), clip);
        }

        Match clippedTo(Path file) {
            return new Match(
                    rank, frame, pts, seconds, timecode, score, z, probability, fit, startFrame, endFrame,
                    startSeconds, endSeconds, weak, exported, file.toString());
        }
    }

    static MatchReport of(Path video, FrameTable frames, SearchResult result) {
        var matches = result.moments().stream().map(moment -> match(frames, moment)).toList();
        return new MatchReport(
                video.toString(), result.query().text(), frames.frames(), result.truncated(),
                matches.isEmpty() ? null : matches.getFirst(), result.weak(), matches);
    }

    static Match match(FrameTable frames, Moment moment) {
        int frame = moment.frame();
        return new Match(
                moment.rank(), frame, frames.hasPts(frame) ? frames.pts(frame) : null, frames.seconds(frame),
                frames.timecode(frame), moment.score(),
                moment.z(), moment.probability(), moment.fit(), moment.startFrame(), moment.endFrame(),
                frames.seconds(moment.startFrame()), frames.seconds(moment.endFrame()), moment.weak(), null, null);
    }

    MatchReport withMatches(List<Match> changed) {
        return new MatchReport(
                video, query, frames, truncated, changed.isEmpty() ? null : changed.getFirst(), weak, changed);
    }

    /// @param clips one per match
    MatchReport clippedTo(List<Clip> clips) {
        return withMatches(IntStream.range(0, clips.size())
                .mapToObj(i -> matches.get(i).clippedTo(clips.get(i).file()))
                .toList());
    }
}
