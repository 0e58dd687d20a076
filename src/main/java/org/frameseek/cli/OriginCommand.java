package org.frameseek.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.library.LibrarySearch;
import org.frameseek.library.Videos;
import org.frameseek.model.PictureVectors;
import org.frameseek.recheck.StillOrigin;
import org.frameseek.recheck.StillOrigin.Origin;
import org.frameseek.report.Json;
import org.frameseek.search.VideoSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek origin`: finds which film of the library a still is from, and where.
@Command(name = "origin", description = "Find the film and the frame that a still is copied from.",
        mixinStandardHelpOptions = true)
final class OriginCommand implements Callable<Integer> {
    private static final int LISTED = 3;

    private final AppPaths paths;
    private final WebEnvironment web;
    private final Interrupt interrupt;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PICTURE", arity = "1..*", description = {
            "Stills, or folders of them: compressed, scaled, letter-boxed or with a logo."})
    private List<Path> stills;

    @Mixin
    private ModelOptions model;

    @Mixin
    private LibraryOption library;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /// @param origins the likeliest places, the likeliest first
    private record Report(String still, List<Line> origins) {
    }

    /// @param copy whether the frame is the same picture
    /// @param difference of the small grey pictures, 0 to 255
    private record Line(String video, String key, int frame, String timecode, boolean copy, double difference) {
    }

    OriginCommand(AppPaths paths, WebEnvironment web, Interrupt interrupt) {
        this.paths = paths;
        this.web = web;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        var reports = new ArrayList<Report>();
        var indexes = library.open(paths);
        var videos = new Videos(indexes);
        var files = QuestionPictures.files(stills);
        try (var clip = model.load(paths, web)) {
            var search = new LibrarySearch(indexes, new VideoSearch(clip.texts()), clip.identity());
            var origin = new StillOrigin(search, videos, clip.frames());
            for (var file : files) {
                var lines = new ArrayList<Line>();
                for (var found : origin.of(PictureVectors.read(file), interrupt).stream().limit(LISTED).toList()) {
                    lines.add(line(found, videos));
                }
                reports.add(new Report(file.toString(), lines));
                if (!json) {
                    print(reports.getLast(), spec.commandLine().getOut());
                }
            }
        }
        if (json) {
            spec.commandLine().getOut().println(Json.GSON.toJson(reports));
        }
        return 0;
    }

    private static Line line(Origin found, Videos videos) throws Exception {
        var frames = videos.open(found.video()).video().frames();
        return new Line(found.video().toString(), found.key().hex(), found.frame(), frames.timecode(found.frame()),
                found.copy(), found.difference());
    }

    private static void print(Report report, PrintWriter out) {
        out.printf("%n%s%n", report.still());
        if (report.origins().stream().noneMatch(Line::copy)) {
            out.println("  Not a copy of a frame in the library."
                    + (report.origins().isEmpty() ? "" : " The nearest places are:"));
        }
        for (var line : report.origins()) {
            out.printf(Locale.ROOT, "  %s  %s  frame %,d  %s (difference %.1f of 255)%n", line.video(),
                    line.timecode(), line.frame(), line.copy() ? "the same picture" : "another picture",
                    line.difference());
        }
    }
}
