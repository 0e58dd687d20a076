package org.frameseek.ui.session;

import java.util.Optional;
import java.util.function.Supplier;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.VideoIndex;
import org.frameseek.search.QueryParser;
import org.frameseek.search.QuerySyntaxException;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;

/// What answers lanes: a model, and the open video's index for it.
///
/// @param pictures called on the JavaFX thread; what it returns is used on the lane for queries
record LaneSource(VideoSearch search, VideoIndex index, Supplier<QueryParser.Pictures> pictures) {
    /// Empty when a frame that the question names is not indexed yet.
    Optional<SearchResult> answer(String question, QueryParser.Pictures found)
            throws QuerySyntaxException, EncoderException {
        var query = QueryParser.parse(question, found);
        return VideoSearch.portable(query, index).isEmpty() ? Optional.empty()
                : Optional.of(search.search(index, query, Asking.MOMENTS));
    }
}
