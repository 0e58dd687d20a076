package org.frameseek.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.error.UserException;
import org.frameseek.export.Output;
import org.frameseek.export.OutputGate;
import org.frameseek.export.storyboard.Storyboard;
import org.frameseek.media.FrameTable;
import org.frameseek.report.Json;
import org.frameseek.search.Inspection;
import org.frameseek.search.Shot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek report`: shots, stills, flashes and repeats of a video, indexed first if necessary.
@Command(name = "report", description = "List shots, stills, flashes and repeated shots.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private record Span(
            int startFrame, int endFrame, long startPts, double startSeconds, double endSeconds, String startTimecode) {
        static Span of(Shot shot, FrameTable frames) {
            return new Span(shot.first(), shot.last(), frames.pts(shot.first()), frames.seconds(shot.first()),
                    frames.seconds(shot.last()), frames.timecode(shot.first()));
        }
    }

    private record Repeat(Span shot, Span earlier, double likeness) {
    }

    private record Report(
            String video, int frames, List<Span> shots, List<Span> still, List<Span> flashes, List<Repeat> repeats) {
    }

    private final AppPaths paths;
    private final WebEnvironment web;
    private final Terminal terminal;
    private final Interrupt interrupt;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "VIDEO")
    private Path video;

    @Mixin
    private ModelOptions model;

    @Mixin
    private LibraryOption library;

    @Option(names = "--storyboard", paramLabel = "FILE.png|pdf",
            description = "Draw one still of each shot: on one sheet, or on pages.")
    private OutputPath storyboard;

    @Option(names = "--force", description = "Replace a file of the same kind that exists.")
    private boolean force;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ReportCommand(AppPaths paths, WebEnvironment web, Terminal terminal, Interrupt interrupt) {
        this.paths = paths;
        this.web = web;
        this.terminal = terminal;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        var output = storyboard == null ? null
                : new OutputGate(List.of(video, library.folder(paths)))
                        .file(storyboard.path(), force, Storyboard.kinds());
        try (var clip = model.load(paths, web);
                var indexed = new Indexing(library.open(paths), terminal, interrupt).index(video, clip.frames())) {
            var found = Inspection.of(indexed.index());
            var report = report(found, indexed.index().frames());
            if (json) {
                spec.commandLine().getOut().println(Json.GSON.toJson(report));
            } else {
                print(report, spec.commandLine().getOut());
            }
            if (output != null) {
                draw(new Storyboard(indexed.video().video(), found.shots()), output);
            }
        }
        return 0;
    }

    private void draw(Storyboard shots, Output output) throws UserException {
        var remarks = shots.write(output, (_, _) -> !interrupt.getAsBoolean());
        remarks.forEach(remark -> spec.commandLine().getErr().println(remark.message(Locale.ROOT)));
        if (!json) {
            spec.commandLine().getOut().printf("%nSaved: %s%n", output.path());
        }
    }

    private Report report(Inspection found, FrameTable frames) {
        var repeats = found.repeats().stream()
                .map(repeat -> new Repeat(
                        Span.of(repeat.shot(), frames), Span.of(repeat.earlier(), frames), repeat.likeness()))
                .toList();
        return new Report(video.toString(), frames.frames(), spans(found.shots(), frames),
                spans(found.still(), frames), spans(found.flashes(), frames), repeats);
    }

    private static List<Span> spans(List<Shot> shots, FrameTable frames) {
        return shots.stream().map(shot -> Span.of(shot, frames)).toList();
    }

    private static void print(Report report, PrintWriter out) {
        print("Shots", report.shots, out);
        print("Still for a second or more", report.still, out);
        print("Flashes", report.flashes, out);
        out.printf("%nRepeated shots: %d%n", report.repeats.size());
        for (var repeat : report.repeats) {
            out.printf(Locale.ROOT, "  %s  shows what %s showed  (%.3f)%n", repeat.shot.startTimecode,
                    repeat.earlier.startTimecode, repeat.likeness);
        }
    }

    private static void print(String heading, List<Span> spans, PrintWriter out) {
        out.printf("%n%s: %d%n", heading, spans.size());
        for (var span : spans) {
            out.printf(Locale.ROOT, "  %s  frames %,d to %,d  (%.2f–%.2f s)%n", span.startTimecode, span.startFrame,
                    span.endFrame, span.startSeconds, span.endSeconds);
        }
    }
}
