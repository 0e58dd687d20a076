package org.frameseek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.error.UserException;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.export.OutputKind;
import org.frameseek.export.PngFile;
import org.frameseek.export.heat.HeatPicture;
import org.frameseek.export.still.BestStill;
import org.frameseek.export.still.StillFormat;
import org.frameseek.export.still.StillWriter;
import org.frameseek.library.Library;
import org.frameseek.media.MediaException;
import org.frameseek.media.Video;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;
import org.frameseek.report.MatchReport;
import org.frameseek.search.Fit;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `frameseek demo`: indexes and searches the bundled sample in the terminal.
@Command(
        name = "demo",
        description = "Index the bundled sample, answer descriptions, save the best frame and the heatmap.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int TOP = 3;
    private static final int QUALITY = 95;
    private static final int EXAMPLES = 3;

    private final AppPaths paths;
    private final Terminal terminal;
    private final Interrupt interrupt;

    @Spec
    private CommandSpec spec;

    @Option(names = "--output", paramLabel = "DIR",
            description = "Where to put the pictures. Default: frameseek-demo here.")
    private OutputPath output = new OutputPath(Path.of("frameseek-demo"));

    @Option(names = "--text", paramLabel = "T", description = "What to look for instead of the examples.")
    private List<String> texts = List.of();

    DemoCommand(AppPaths paths, Terminal terminal, Interrupt interrupt) {
        this.paths = paths;
        this.terminal = terminal;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var video = paths.sampleVideo();
        var gate = new OutputGate(List.of(video, paths.library(), paths.demoModel()));
        gate.folder(output.path());
        try (var clip = Models.load(paths.demoModel(), ComputeChoice.AUTO);
                var indexed = new Indexing(new Library(paths.library()), terminal, interrupt)
                        .index(video, clip.frames())) {
            var frames = indexed.index().frames();
            var report = indexed.report();
            out.println("Frameseek finds a picture inside a video by describing it.");
            out.printf(
                    Locale.ROOT, "%nSample: %s, %,d frames, %.0f s. Model: the bundled demo model on %s in %s.%n",
                    video,
                    frames.frames(), frames.duration(), clip.identity().device(), clip.identity().precision().label());
            out.println(report == null
                    ? "Every frame is indexed already."
                    : String.format(
                            Locale.ROOT, "Indexed every frame in %.1f s: %.0f frames/s, %.1f times real time.",
                            report.seconds(), report.framesPerSecond(), frames.duration() / report.seconds()));
            var search = new VideoSearch(clip.texts());
            var queries = texts.isEmpty() ? examples() : texts;
            var results = new ArrayList<SearchResult>();
            for (var text : queries) {
                var result = search.search(indexed.index(), text, TOP);
                results.add(result);
                new MatchPrinter(out).print(MatchReport.of(video, frames, result), result);
            }
            var best = MatchReport.of(video, frames, results.getFirst());
            var saved = save(best.withMatches(best.matches().stream().limit(1).toList()), indexed.video(), clip, gate);
            var heatmap = gate.fresh(output.path(), "heatmap.png", OutputKind.PNG);
            var name = video.getFileName().toString();
            PngFile.write(new HeatPicture(name, frames, HeatPicture.Words.ENGLISH).draw(results), heatmap);
            out.printf("%nBest frame for \"%s\": %s%nHeatmap: %s%n", best.query(), Objects.requireNonNull(saved.best())
                    .exported(),
                    heatmap.path());
            out.println("""

                    The demo model knows only the small drawn world of the sample. To search films, get a real one:
                      frameseek model list
                      frameseek model get first-choice
                    Open the window: frameseek, on a machine with a display.
                    Search a video:  frameseek search VIDEO "what you are looking for" """.stripTrailing());
        }
        return 0;
    }

    /// Example descriptions of scenes in the sample, stored beside it.
    private List<String> examples() throws MediaException {
        var file = paths.demoModel().resolve("sample-queries.txt");
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).limit(EXAMPLES).toList();
        } catch (IOException e) {
            throw new MediaException("media.unreadable", file, e);
        }
    }

    private MatchReport save(MatchReport report, Video video, Model clip, OutputGate gate)
            throws UserException {
        return new MatchExport(video, output.path(), gate, clip.identity().model(), NamePattern.DEFAULT,
                new StillWriter(StillFormat.JPG, QUALITY), List.of(BestStill.MATCH), Fit.LIKELY).save(report);
    }
}
