package org.frameseek.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.cli.QuestionOptions.Questions;
import org.frameseek.encoder.EncoderException;
import org.frameseek.export.OutputGate;
import org.frameseek.library.LibrarySearch;
import org.frameseek.media.FrameTable;
import org.frameseek.model.Model;
import org.frameseek.report.Json;
import org.frameseek.report.MatchReport;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek search`: ranks the moments of a video by descriptions or examples, and indexes it first if necessary.
@Command(name = "search", description = "Find moments by describing them.", mixinStandardHelpOptions = true,
        customSynopsis = {
            "frameseek search [OPTIONS] VIDEO TEXT...", "       frameseek search --everywhere [OPTIONS] TEXT..."})
final class SearchCommand implements Callable<Integer> {
    private final AppPaths paths;
    private final WebEnvironment web;
    private final Terminal terminal;
    private final Interrupt interrupt;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "VIDEO TEXT", description = {
            "The video, and what to look for in the model's language.",
            "Combined: A AND B, A OR B, A NOT B, A THEN B, A THEN/5 B (within 5 s), A^2, quotes and parentheses."})
    private List<String> arguments = List.of();

    @Option(names = "--everywhere", description = "Ask every video that is indexed with the model; name no VIDEO.")
    private boolean everywhere;

    @Mixin
    private QuestionOptions options;

    @Mixin
    private ModelOptions model;

    @Mixin
    private LibraryOption library;

    @Mixin
    private ArchiveOption archives;

    @Option(names = "--top", paramLabel = "N", description = "How many moments to list. Default: ${DEFAULT-VALUE}.")
    private int top = 5;

    @Mixin
    private CloserOption closer;

    @Mixin
    private SearchOutputs outputs;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    SearchCommand(AppPaths paths, WebEnvironment web, Terminal terminal, Interrupt interrupt) {
        this.paths = paths;
        this.web = web;
        this.terminal = terminal;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be at least 1");
        }
        if (!everywhere && arguments.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name a VIDEO, or ask --everywhere");
        }
        var questions = options.read(everywhere ? arguments : arguments.subList(1, arguments.size()));
        if (outputs.mistake() != null) {
            throw new ParameterException(spec.commandLine(), outputs.mistake());
        }
        if (archives.isGiven() && !everywhere) {
            throw new ParameterException(spec.commandLine(), "--archive needs --everywhere");
        }
        if (everywhere) {
            askEverywhere(questions);
            return 0;
        }
        var video = Path.of(arguments.getFirst());
        var models = model.folders(paths, web);
        if (models.size() > 1) {
            compare(video, models, questions);
            return 0;
        }
        var gate = new OutputGate(List.of(video, library.folder(paths), models.getFirst()));
        var saving = outputs.check(gate);
        List<MatchReport> reports;
        try (var clip = model.load(paths, web)) {
            reports = search(video, clip, questions, saving);
        }
        if (json) {
            Json.print(reports, spec.commandLine().getOut());
        }
        return 0;
    }

    private List<MatchReport> search(Path video, Model clip, Questions questions, SearchOutputs.Saving saving)
            throws Exception {
        var asked = questions.queries(clip);
        var search = searchWith(clip, asked);
        List<MatchReport> reports = new ArrayList<>();
        try (var indexed = new Indexing(library.open(paths), terminal, interrupt).index(video, clip.frames());
                var asking = closer.asking(search, indexed, clip.frames(), terminal, interrupt)) {
            var frames = indexed.index().frames();
            var results = new ArrayList<SearchResult>();
            for (var query : questions.withFrames(asked, indexed.index())) {
                var result = asking.ask(query, top);
                var report = MatchReport.of(video, frames, result);
                results.add(result);
                reports.add(saving.stills(indexed, clip.identity().model(), report));
                if (!json) {
                    new MatchPrinter(spec.commandLine().getOut()).print(reports.getLast(), result);
                }
            }
            var nothing = outputs.nothingSaved(results);
            if (nothing != null) {
                spec.commandLine().getErr().println(nothing);
            }
            for (var remark : saving.finish(indexed, results)) {
                spec.commandLine().getErr().println(remark.message(Locale.ROOT));
            }
            return saving.clips(indexed, results, reports, interrupt, spec.commandLine().getErr());
        }
    }

    /// Asks one model after the other, so that only one needs memory at a time.
    private void compare(Path video, List<Path> models, Questions questions) throws Exception {
        if (outputs.isAsked()) {
            throw new ParameterException(spec.commandLine(), "Files to write are of one --model");
        }
        var names = new ArrayList<String>();
        var answers = new ArrayList<List<SearchResult>>();
        FrameTable frames = null;
        for (var folder : models) {
            try (var clip = model.load(folder, paths, web)) {
                var asked = questions.queries(clip);
                var search = searchWith(clip, asked);
                try (var indexed = new Indexing(library.open(paths), terminal, interrupt).index(video, clip.frames());
                        var looking = closer.asking(search, indexed, clip.frames(), terminal, interrupt)) {
                    var results = new ArrayList<SearchResult>();
                    for (var query : questions.withFrames(asked, indexed.index())) {
                        results.add(looking.ask(query, top));
                    }
                    names.add(clip.identity().model());
                    answers.add(results);
                    frames = indexed.index().frames();
                }
            }
        }
        print(video, Objects.requireNonNull(frames), names, answers);
    }

    private void print(Path video, FrameTable frames, List<String> names, List<List<SearchResult>> answers) {
        var printed = new ArrayList<JsonObject>();
        for (int i = 0; i < answers.getFirst().size(); i++) {
            int query = i;
            var lanes = new SideBySide(
                    video, frames, names, answers.stream().map(results -> results.get(query)).toList());
            if (json) {
                printed.add(lanes.json());
            } else {
                lanes.print(spec.commandLine().getOut());
            }
        }
        if (json) {
            Json.print(printed, spec.commandLine().getOut());
        }
    }

    private VideoSearch searchWith(Model clip, List<Query> asked) throws EncoderException {
        var search = new VideoSearch(clip.texts());
        new ReadingRemark(paths, web, spec.commandLine().getErr()).print(search, asked);
        if (search.wantsBackground()) {
            search.judgeBy(library.open(paths).background(clip.texts()));
        }
        return search;
    }

    private void askEverywhere(Questions questions) throws Exception {
        if (outputs.isAsked() || closer.isGiven() || questions.nameFrames()) {
            throw new ParameterException(spec.commandLine(),
                    "--everywhere takes descriptions and pictures only: frames, files to write and --closer are of one"
                            + " VIDEO");
        }
        var answers = new ArrayList<JsonObject>();
        var indexes = library.open(paths);
        try (var clip = model.load(paths, web)) {
            var queries = questions.queries(clip);
            var asking = new Everywhere(
                    new LibrarySearch(indexes, archives.open(), searchWith(clip, queries), clip.identity()),
                    interrupt, top, spec.commandLine().getOut());
            for (var query : queries) {
                answers.add(asking.ask(query, !json));
            }
        }
        if (json) {
            Json.print(answers, spec.commandLine().getOut());
        }
    }
}
