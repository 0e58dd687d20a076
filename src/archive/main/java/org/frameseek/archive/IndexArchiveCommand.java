package org.frameseek.archive;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.frameseek.archive.index.ArchiveIndexing;
import org.frameseek.archive.index.ModelSource;
import org.frameseek.archive.index.Outcome;
import org.frameseek.archive.shots.ShotTable;
import org.frameseek.archive.store.ArchiveFolder;
import org.frameseek.archive.store.RunName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `frameseek-archive index`: indexes what is new. Bad videos are listed and do not fail it.
@Command(name = "index", description = "Index every frame of an archive's videos.", mixinStandardHelpOptions = true)
final class IndexArchiveCommand implements Callable<Integer> {
    private record Failure(String video, Outcome.State state, String code, String message) {
        static Failure of(Outcome outcome) {
            return new Failure(outcome.video().uri(), outcome.state(), String.valueOf(outcome.error()),
                    String.valueOf(outcome.message()));
        }
    }

    private record Summary(
            int videos, int skipped, Map<Outcome.State, Long> ended, long frames, double seconds,
            List<Failure> failures, List<String> problems) {
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--videos", paramLabel = "URI", required = true, arity = "1..*",
            description = "Videos, or folders or patterns of them, on any file system of Hadoop's.")
    private List<String> videos = new ArrayList<>();

    @Mixin
    private ModelLocation model;

    @Option(names = "--out", paramLabel = "URI", required = true, description = "The archive's folder.")
    private String out;

    @Option(names = "--retry", description = "Try videos again that ended a process in an earlier run.")
    private boolean retry;

    @Option(names = "--split", paramLabel = "FRAMES", defaultValue = "200000",
            description = "Split longer videos into sections that several tasks index (default ${DEFAULT-VALUE}).")
    private int longest;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (longest < 1) {
            throw new ParameterException(spec.commandLine(), "--split must be at least 1");
        }
        long started = System.nanoTime();
        try (var spark = ClusterSession.start("frameseek-archive index")) {
            String digest;
            try (var loaded = model.load(spark.sparkContext().hadoopConfiguration())) {
                digest = ModelSource.digest(loaded.identity());
            }
            var indexing = new ArchiveIndexing(
                    spark, new ArchiveFolder(out), model.forTasks(spark.sparkContext().conf()), digest,
                    longest);
            var count = new AtomicInteger();
            var report = indexing.run(videos, retry, outcome -> show(outcome, count.incrementAndGet()));
            new ShotTable(spark, new ArchiveFolder(out), digest).update(RunName.now());
            print(report, (System.nanoTime() - started) / 1e9);
        }
        return 0;
    }

    private void show(Outcome outcome, int count) {
        spec.commandLine().getErr().printf(Locale.ROOT, "%,d  %s  %s%n", count,
                outcome.state().name().toLowerCase(Locale.ROOT),
                outcome.message() == null ? outcome.video().uri() : outcome.message());
    }

    private void print(ArchiveIndexing.Report report, double seconds) {
        var ended = report.ended().stream().collect(Collectors.groupingBy(Outcome::state, Collectors.counting()));
        long frames = report.ended().stream().filter(outcome -> outcome.state() == Outcome.State.INDEXED)
                .mapToLong(Outcome::frames).sum();
        var failures = report.ended().stream().filter(outcome -> !outcome.state().isDone()).map(Failure::of).toList();
        var printer = spec.commandLine().getOut();
        if (json) {
            printer.println(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(new Summary(
                    report.videos(), report.skipped(), ended, frames, seconds, failures, report.problems())));
            return;
        }
        printer.printf(Locale.ROOT, "%,d videos: %,d indexed now with %,d frames in %.0f s, %,d before, %,d failed.%n",
                report.videos(), ended.getOrDefault(Outcome.State.INDEXED, 0L), frames, seconds,
                report.skipped() + ended.getOrDefault(Outcome.State.PRESENT, 0L), failures.size());
        failures.forEach(failure -> printer.println("  " + failure.message()));
        report.problems().forEach(problem -> printer.println("  " + problem));
    }
}
