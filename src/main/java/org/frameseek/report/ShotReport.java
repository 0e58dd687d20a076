package org.frameseek.report;

import java.nio.file.Path;
import java.util.List;
import org.frameseek.media.FrameTable;
import org.frameseek.search.Inspection;
import org.frameseek.search.Shot;

/// The printable findings of a video, by kind.
///
/// @param black stretches of black pictures
/// @param white stretches of white pictures
/// @param frozen stretches in which nothing moves
public record ShotReport(
        String video, int frames, List<Span> shots, List<Transition> transitions, List<Span> black, List<Span> white,
        List<Span> frozen, List<Span> flashes, List<Repeat> repeats) {
    public record Span(
            int startFrame, int endFrame, long startPts, double startSeconds, double endSeconds, String startTimecode) {
        static Span of(Shot shot, FrameTable frames) {
            return new Span(shot.first(), shot.last(), frames.pts(shot.first()), frames.seconds(shot.first()),
                    frames.seconds(shot.last()), frames.timecode(shot.first()));
        }
    }

    /// @param kind `dissolve` or `fade`
    public record Transition(String kind, Span span) {
    }

    public record Repeat(Span shot, Span earlier, double likeness) {
    }

    public static ShotReport of(Path video, Inspection found, FrameTable frames) {
        var transitions = found.shots().transitions().stream().map(change -> new Transition(
                change.kind().label(), Span.of(new Shot(change.first(), change.last()), frames))).toList();
        var repeats = found.repeats().stream().map(repeat -> new Repeat(
                Span.of(repeat.shot(), frames), Span.of(repeat.earlier(), frames), repeat.likeness())).toList();
        return new ShotReport(video.toString(), frames.frames(), spans(found.shots().shots(), frames), transitions,
                spans(found.black(), frames), spans(found.white(), frames), spans(found.frozen(), frames),
                spans(found.flashes(), frames), repeats);
    }

    private static List<Span> spans(List<Shot> shots, FrameTable frames) {
        return shots.stream().map(shot -> Span.of(shot, frames)).toList();
    }
}
