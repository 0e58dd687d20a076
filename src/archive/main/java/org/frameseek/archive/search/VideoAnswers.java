package org.frameseek.archive.search;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.frameseek.archive.store.ArchiveFolder;
import org.frameseek.archive.store.LocalFile;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.IndexException;
import org.frameseek.index.VideoIndex;
import org.frameseek.report.LibraryJson;
import org.frameseek.search.QueryParser;
import org.frameseek.search.QuerySyntaxException;
import org.frameseek.search.Segments;
import org.frameseek.search.VideoSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Searches every frame of one video, on an executor.
///
/// @param query in the grammar of the parser
/// @param top the largest number of moments per video
record VideoAnswers(Broadcast<SerializableConfiguration> hadoop, ArchiveFolder archive, String query, int top,
        GivenTexts texts) implements Function<String, VideoAnswers.Found> {
    private static final Logger LOG = LoggerFactory.getLogger(VideoAnswers.class);

    /// A moment as it is printed.
    ///
    /// @param json without its rank
    record Moment(int rank, boolean weak, float logOdds, String json) implements LibraryJson.Candidate, Serializable {
    }

    /// @param isRead false when the index could not be read
    record Found(boolean isRead, List<Moment> moments) implements Serializable {
    }

    @Override
    public Found call(String name) throws IOException, QuerySyntaxException, EncoderException {
        var scratch = Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()).toAbsolutePath(), "search");
        try (var local = LocalFile.of(archive.index(name), hadoop.value().value(), scratch);
                var index = VideoIndex.open(local.path())) {
            var search = new VideoSearch(texts.encoder(index.header().encoder()));
            if (texts.background().length > 0) {
                search.judgeBy(texts.unrelated());
            }
            // The desktop program judges scores by segments too.
            var brief = search.brief(index, Segments.of(index), QueryParser.parse(query), top);
            var moments = new ArrayList<Moment>();
            for (var found : brief.found()) {
                var moment = found.moment();
                moments.add(new Moment(moment.rank(), moment.weak(), found.logOdds(),
                        LibraryJson.match(index.header(), index.frames(), moment).toString()));
            }
            return new Found(true, moments);
        } catch (IndexException | IOException e) {
            LOG.warn("not asked: {}", name, e);
            return new Found(false, List.of());
        } finally {
            LocalFile.delete(scratch);
        }
    }
}
