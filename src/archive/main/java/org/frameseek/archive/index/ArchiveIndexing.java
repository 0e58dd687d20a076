package org.frameseek.archive.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.frameseek.archive.store.ArchiveException;
import org.frameseek.archive.store.ArchiveFolder;
import org.frameseek.archive.store.FoundVideo;
import org.frameseek.archive.store.RunName;
import org.frameseek.archive.store.VideoListing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/// Indexes what is new in an archive, one task per video. A long video gets a task that only looks how long it is, one
/// for each of its sections, and one that joins them.
public final class ArchiveIndexing {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveIndexing.class);
    /// A driver that dies loses the mention of this much work in the report, never an index.
    private static final int REPORT_MINUTES = 5;

    private final SparkSession spark;
    private final ArchiveFolder archive;
    private final ModelSource model;
    private final String digest;
    private final int longest;

    /// @param digest the model's part of an index's name
    /// @param longest frames that one task indexes
    public ArchiveIndexing(SparkSession spark, ArchiveFolder archive, ModelSource model, String digest,
            int longest) {
        this.spark = spark;
        this.archive = archive;
        this.model = model;
        this.digest = digest;
        this.longest = longest;
    }

    /// @param skipped videos that an earlier run finished
    /// @param ended what became of the others; videos that ended a process in an earlier run are among them
    /// @param problems of the listing
    public record Report(int videos, int skipped, List<Outcome> ended, List<String> problems) {
    }

    /// Blocks until every video was tried.
    ///
    /// @param retry whether videos that ended a process in an earlier run are tried again
    /// @param progress receives each outcome, on another thread
    /// @throws ArchiveException when the cluster gives up; what was finished is kept and reported
    public Report run(List<String> uris, boolean retry, Consumer<Outcome> progress) throws ArchiveException {
        var hadoop = spark.sparkContext().hadoopConfiguration();
        archive.prepare(hadoop);
        var listing = VideoListing.of(uris, hadoop);
        var table = new ReportTable(spark, archive.report(), digest);
        var known = known(table);
        var indexes = archive.indexes(hadoop);
        var ended = new ArrayList<Outcome>();
        var todo = new ArrayList<FoundVideo>();
        int skipped = 0;
        for (var video : listing.videos()) {
            var before = known.get(video);
            if (before != null && before.state().isDone() && indexes.contains(before.index())) {
                skipped++;
            } else if (before != null && before.state() == Outcome.State.CRASHED && !retry) {
                ended.add(before);
            } else {
                todo.add(video);
            }
        }
        if (!todo.isEmpty()) {
            ended.addAll(index(todo, table, progress));
        }
        return new Report(listing.videos().size(), skipped, ended, listing.problems());
    }

    private Map<FoundVideo, Outcome> known(ReportTable table) throws ArchiveException {
        try {
            return table.known();
        } catch (IOException e) {
            throw new ArchiveException("archive.output", e, archive.uri(), ArchiveException.reason(e));
        }
    }

    private List<Outcome> index(List<FoundVideo> todo, ReportTable table, Consumer<Outcome> progress)
            throws ArchiveException {
        var run = RunName.now();
        var outcomes = new Outcomes(progress);
        try (var reporter = Executors.newSingleThreadScheduledExecutor()) {
            reporter.scheduleWithFixedDelay(
                    () -> reportSoFar(outcomes, table, run), REPORT_MINUTES, REPORT_MINUTES, TimeUnit.MINUTES);
            try {
                index(todo, outcomes);
            } finally {
                reporter.shutdown();
            }
        } catch (RuntimeException e) {
            throw new ArchiveException("archive.cluster", e, ArchiveException.reason(e));
        } finally {
            outcomes.handNewTo(fresh -> table.add(fresh, run));
        }
        return outcomes.all();
    }

    private void index(List<FoundVideo> todo, Outcomes outcomes) {
        run(todo.stream().map(Assignment::whole).toList(), outcomes);
        run(outcomes.unfinished().stream().flatMap(this::sections).toList(), outcomes);
        run(outcomes.unfinished().stream().map(video -> Assignment.join(video, count(video))).toList(), outcomes);
    }

    private Stream<Assignment> sections(Outcome opened) {
        int count = count(opened);
        return IntStream.range(0, count).mapToObj(section -> Assignment.section(opened, section, count));
    }

    private int count(Outcome opened) {
        return Math.ceilDiv(opened.frames(), longest);
    }

    private void run(List<Assignment> work, Outcomes outcomes) {
        if (work.isEmpty()) {
            return;
        }
        var context = new JavaSparkContext(spark.sparkContext());
        var hadoop = context.broadcast(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        var partitions = IntStream.range(0, work.size()).boxed().map(Object.class::cast).toList();
        try {
            spark.sparkContext().runJob(context.parallelize(work, work.size()).rdd(),
                    new VideoTask(hadoop, archive, model, digest, longest),
                    CollectionConverters.asScala(partitions).toSeq(), outcomes, ClassTag$.MODULE$.apply(Outcome.class));
        } finally {
            hadoop.destroy();
        }
    }

    /// A failure must not end the schedule: the next report has these outcomes too.
    private static void reportSoFar(Outcomes outcomes, ReportTable table, String run) {
        try {
            outcomes.handNewTo(fresh -> table.add(fresh, run));
        } catch (RuntimeException e) {
            LOG.warn("not reported yet", e);
        }
    }
}
