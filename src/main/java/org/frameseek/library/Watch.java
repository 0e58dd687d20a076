package org.frameseek.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.VideoIndex;
import org.frameseek.search.Moment;
import org.frameseek.search.QueryParser;
import org.frameseek.search.QuerySyntaxException;
import org.frameseek.search.VideoSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a newly indexed video the questions that the user watches. Any thread; blocks for a search per question.
public final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int MOMENTS = 50;

    private Watch() {
    }

    /// A watched question that the video matches.
    ///
    /// @param name of the question
    /// @param matches the number of moments that match, at least one
    /// @param best the best of them
    public record Hit(String name, int matches, Moment best) {
    }

    /// The hits, in the order of the questions. A question about the frames of another video, or about a picture that
    /// is gone, is left out; so is one whose best moment is weak.
    ///
    /// @param index stays open during the call
    /// @param pictures finds the pictures that a question names, in the vectors of the model that searches
    public static List<Hit> in(VideoIndex index, List<SavedQuestion> watched, VideoSearch search,
            Function<Question, QueryParser.Pictures> pictures) throws EncoderException {
        var hits = new ArrayList<Hit>();
        for (var saved : watched) {
            if (!saved.question().isOfAnyVideo()) {
                continue;
            }
            try {
                var query = QueryParser.parse(saved.question().text(), pictures.apply(saved.question()));
                var moments = search.search(index, query, MOMENTS).moments().stream()
                        .filter(moment -> !moment.weak()).toList();
                if (!moments.isEmpty()) {
                    hits.add(new Hit(saved.name(), moments.size(), moments.getFirst()));
                }
            } catch (QuerySyntaxException e) {
                LOG.info("\"{}\" is not asked of {}", saved.name(), index.file(), e);
            }
        }
        return hits;
    }
}
