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
import org.frameseek.report.Json;
import org.frameseek.report.OriginReport;
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

    OriginCommand(AppPaths paths, WebEnvironment web, Interrupt interrupt) {
        this.paths = paths;
        this.web = web;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        var reports = new ArrayList<OriginReport>();
        var indexes = library.open(paths);
        var files = QuestionPictures.files(stills);
        try (var clip = model.load(paths, web)) {
            var search = new LibrarySearch(indexes, new VideoSearch(clip.texts()), clip.identity());
            var origin = new StillOrigin(search, new Videos(indexes), clip.frames());
            for (var file : files) {
                reports.add(OriginReport.of(file, origin.of(PictureVectors.read(file), interrupt)));
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

    private static void print(OriginReport report, PrintWriter out) {
        out.printf("%n%s%n", report.still());
        if (!report.copied()) {
            out.println("  Not a copy of a frame in the library."
                    + (report.origins().isEmpty() ? "" : " The nearest places are:"));
        }
        for (var place : report.origins()) {
            out.printf(Locale.ROOT, "  %s  %s  frame %,d  %s (difference %.1f of 255)%n", place.video(),
                    place.timecode(), place.frame(), place.copy() ? "the same picture" : "another picture",
                    place.difference());
        }
    }
}
