package org.frameseek.archive.search;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.frameseek.archive.shots.ShotTable;
import org.frameseek.archive.store.ArchiveException;
import org.frameseek.archive.store.ArchiveFolder;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.library.LibrarySearch.Coverage;
import org.frameseek.report.LibraryJson;
import org.frameseek.search.Background;
import org.frameseek.search.Query;

/// Searches an archive in two steps: an exact scan of all shots in the executors' memory, then every frame of the best
/// videos. Keeps the shots in memory until it is closed.
public final class ArchiveSearch implements AutoCloseable {
    /// Videos whose frames are all looked at, so that a shot whose vectors miss its best frame still has a chance.
    private static final int FEWEST_VIDEOS = 20;

    private final JavaSparkContext context;
    private final ArchiveFolder archive;
    private final TextEncoder encoder;
    private final Background background;
    private final ShotScan scan;
    private final Broadcast<SerializableConfiguration> hadoop;
    private final int asked;
    private final int videos;

    /// Reads the shots into memory.
    ///
    /// @param table of the encoder's model
    /// @param background unrelated sentences; empty if the model needs none
    public ArchiveSearch(SparkSession spark, ArchiveFolder archive, ShotTable table, TextEncoder encoder,
            Background background, int dimension) throws ArchiveException {
        this.archive = archive;
        this.encoder = encoder;
        this.background = background;
        context = new JavaSparkContext(spark.sparkContext());
        hadoop = context.broadcast(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        var names = archive.indexes(spark.sparkContext().hadoopConfiguration());
        videos = (int) names.stream().map(name -> name.substring(0, name.indexOf('-'))).distinct().count();
        scan = new ShotScan(table.read(), dimension);
        asked = scan.videos();
    }

    /// How many vectors are scanned.
    public long vectors() {
        return scan.vectors();
    }

    /// @param query without examples and pictures
    /// @param top how many moments to list
    /// @return the JSON of the desktop program's search across its library
    public JsonObject ask(Query query, int top) throws EncoderException {
        var texts = GivenTexts.of(query, encoder, background);
        var candidates = candidates(wanted(query), texts, Math.max(FEWEST_VIDEOS, 2 * top));
        var found = candidates.isEmpty() ? List.<VideoAnswers.Found>of() : context
                .parallelize(List.copyOf(candidates), candidates.size())
                .map(new VideoAnswers(hadoop, archive, query.text(), top, texts)).collect();
        var best = LibraryJson.listed(found.stream().flatMap(video -> video.moments().stream()).toList(), top);
        int failed = (int) found.stream().filter(video -> !video.isRead()).count();
        return LibraryJson.of(query, best.isEmpty() || best.getFirst().weak(), new Coverage(videos, asked, 0, failed),
                best.stream().map(moment -> JsonParser.parseString(moment.json()).getAsJsonObject()).toList());
    }

    /// The videos that score best for any of the sentences.
    private Collection<String> candidates(List<String> sentences, GivenTexts texts, int count) {
        var vectors = sentences.stream().map(texts.vectors()::get).toArray(float[][]::new);
        var names = new LinkedHashSet<String>();
        scan.best(vectors, count).forEach(best -> best.forEach(candidate -> names.add(candidate.index())));
        return names;
    }

    /// The sentences that a match has to show: what is unwanted finds nothing.
    private static List<String> wanted(Query query) {
        var wanted = new ArrayList<String>();
        switch (query) {
            case Query.Words words -> wanted.add(words.sentence());
            case Query.Without without -> wanted.addAll(wanted(without.wanted()));
            default -> query.parts().forEach(part -> wanted.addAll(wanted(part)));
        }
        return wanted;
    }

    @Override
    public void close() {
        scan.close();
        hadoop.destroy();
    }
}
