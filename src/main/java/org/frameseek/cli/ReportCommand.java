package org.frameseek.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.encoder.EncoderException;
import org.frameseek.error.UserException;
import org.frameseek.export.Output;
import org.frameseek.export.OutputGate;
import org.frameseek.export.storyboard.Storyboard;
import org.frameseek.index.IndexException;
import org.frameseek.media.MediaException;
import org.frameseek.model.Model;
import org.frameseek.report.Json;
import org.frameseek.report.LumaReader;
import org.frameseek.report.ShotReport;
import org.frameseek.report.ShotReport.Span;
import org.frameseek.search.EvenPictures;
import org.frameseek.search.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek report`: shots, transitions and faults of a video, indexed first if necessary.
@Command(name = "report", description = "List shots, transitions, black, white and frozen pictures, and repeats.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
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
            var found = inspect(indexed, clip);
            var report = ShotReport.of(video, found, indexed.index().frames());
            if (json) {
                spec.commandLine().getOut().println(Json.GSON.toJson(report));
            } else {
                print(report, spec.commandLine().getOut());
            }
            if (output != null) {
                draw(new Storyboard(indexed.video(), found.shots().shots()), output);
            }
        }
        return 0;
    }

    private Inspection inspect(Indexing.Indexed indexed, Model clip)
            throws MediaException, IndexException, EncoderException {
        try (var lumas = LumaReader.open(indexed.video(), interrupt)) {
            return Inspection.of(indexed.index(), EvenPictures.of(clip.frames()), lumas);
        }
    }

    private void draw(Storyboard shots, Output output) throws UserException {
        var remarks = shots.write(output, (_, _) -> !interrupt.getAsBoolean());
        remarks.forEach(remark -> spec.commandLine().getErr().println(remark.message(Locale.ROOT)));
        if (!json) {
            spec.commandLine().getOut().printf("%nSaved: %s%n", output.path());
        }
    }

    private static void print(ShotReport report, PrintWriter out) {
        print("Shots", report.shots(), out);
        out.printf("%nDissolves and fades: %d%n", report.transitions().size());
        for (var change : report.transitions()) {
            print(change.kind() + "  ", change.span(), out);
        }
        print("Black", report.black(), out);
        print("White", report.white(), out);
        print("Frozen for a second or more", report.frozen(), out);
        print("Flashes", report.flashes(), out);
        out.printf("%nRepeated shots: %d%n", report.repeats().size());
        for (var repeat : report.repeats()) {
            out.printf(Locale.ROOT, "  %s  shows what %s showed  (%.3f)%n", repeat.shot().startTimecode(),
                    repeat.earlier().startTimecode(), repeat.likeness());
        }
    }

    private static void print(String heading, List<Span> spans, PrintWriter out) {
        out.printf("%n%s: %d%n", heading, spans.size());
        spans.forEach(span -> print("", span, out));
    }

    private static void print(String kind, Span span, PrintWriter out) {
        out.printf(Locale.ROOT, "  %s%s  frames %,d to %,d  (%.2f–%.2f s)%n", kind, span.startTimecode(),
                span.startFrame(), span.endFrame(), span.startSeconds(), span.endSeconds());
    }
}
