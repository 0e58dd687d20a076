package org.frameseek.archive;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.frameseek.archive.index.ModelSource;
import org.frameseek.archive.search.ArchiveSearch;
import org.frameseek.archive.shots.ShotTable;
import org.frameseek.archive.store.ArchiveException;
import org.frameseek.archive.store.ArchiveFolder;
import org.frameseek.encoder.EncoderException;
import org.frameseek.error.UserException;
import org.frameseek.model.Model;
import org.frameseek.search.Background;
import org.frameseek.search.Query;
import org.frameseek.search.QueryParser;
import org.frameseek.search.VideoSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek-archive search`: answers descriptions, those given or those that come from standard input.
@Command(name = "search", description = "Find moments in the archive by describing them.",
        mixinStandardHelpOptions = true)
final class SearchArchiveCommand implements Callable<Integer> {
    private static final Gson ONE_LINE = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = {
            "What to look for, in the model's language. Combined: A AND B, A OR B, A NOT B, A THEN B.",
            "Without TEXT, every line of standard input is a question; each answer is one line."})
    private List<String> texts = new ArrayList<>();

    @Option(names = "--archive", paramLabel = "URI", required = true, description = "The archive's folder.")
    private String archive;

    @Mixin
    private ModelLocation model;

    @Option(names = "--top", paramLabel = "N", description = "How many moments to list. Default: ${DEFAULT-VALUE}.")
    private int top = 5;

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be at least 1");
        }
        var queries = new ArrayList<Query>();
        for (var text : texts) {
            queries.add(parse(text));
        }
        try (var spark = ClusterSession.start("frameseek-archive search");
                var loaded = model.load(spark.sparkContext().hadoopConfiguration())) {
            var folder = new ArchiveFolder(archive);
            var table = new ShotTable(spark, folder, ModelSource.digest(loaded.identity()));
            if (!table.exists()) {
                throw new ArchiveException("archive.no-shots", null, archive);
            }
            try (var search = new ArchiveSearch(spark, folder, table, loaded.texts(), background(loaded),
                    loaded.dimension())) {
                spec.commandLine().getErr().printf(Locale.ROOT, "%,d vectors in memory%n", search.vectors());
                if (queries.isEmpty()) {
                    converse(search);
                } else {
                    print(search, queries);
                }
            }
        }
        return 0;
    }

    private static Background background(Model model) throws EncoderException {
        return new VideoSearch(model.texts()).wantsBackground() ? Background.of(model.texts())
                : new Background(List.of());
    }

    private void print(ArchiveSearch search, List<Query> queries) throws EncoderException {
        var answers = new ArrayList<Object>();
        for (var query : queries) {
            answers.add(search.ask(query, top));
        }
        spec.commandLine().getOut().println(ONE_LINE.newBuilder().setPrettyPrinting().create()
                .toJson(answers.size() == 1 ? answers.getFirst() : answers));
    }

    /// A question with a mistake gets an answer too.
    private void converse(ArchiveSearch search) throws IOException {
        var out = spec.commandLine().getOut();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            long started = System.nanoTime();
            try {
                out.println(ONE_LINE.toJson(search.ask(parse(line), top)));
            } catch (UserException | ParameterException e) {
                out.println(ONE_LINE.toJson(Map.of("query", line, "error", String.valueOf(e.getMessage()))));
            }
            spec.commandLine().getErr().printf(Locale.ROOT, "%.2f s  %s%n", (System.nanoTime() - started) / 1e9, line);
        }
    }

    private Query parse(String text) throws UserException {
        var query = QueryParser.parse(text);
        if (!query.singles().allMatch(Query.Words.class::isInstance)) {
            throw new ParameterException(spec.commandLine(), "An archive is asked with descriptions only: " + text);
        }
        return query;
    }
}
