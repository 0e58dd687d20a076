package org.frameseek.recheck;

import java.util.ArrayList;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.VideoIndex;
import org.frameseek.media.MediaException;
import org.frameseek.search.CloseUp;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Searches one video and looks closer at the best places of each answer. Blocks for up to a minute. Use from one
/// thread at a time.
///
/// @param known what was looked at before; grows
public record CloserSearch(VideoSearch search, VideoIndex index, CloserLook look, CloseUps known) {
    /// How many places are looked at: few enough for a minute on a processor.
    public static final int PLACES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(CloserSearch.class);

    /// Hears how many of all places are looked at. May end the search by throwing a CancellationException.
    public interface Progress {
        void report(int done, int places);
    }

    /// @param top the largest number of moments to return
    public SearchResult ask(Query query, int top, Progress progress) throws EncoderException {
        if (!VideoSearch.canLookCloser(query)) {
            return search.search(index, query, top);
        }
        var found = search.places(index, query, PLACES);
        var looked = new ArrayList<CloseUp>();
        int done = 0;
        for (var moment : found.moments()) {
            progress.report(done++, found.moments().size());
            try {
                looked.add(at(moment.frame()));
            } catch (MediaException e) {
                LOG.warn("Judged as before: frame {} cannot be decoded again", moment.frame(), e);
            }
        }
        return search.closer(index, found, looked).limitedTo(top);
    }

    private CloseUp at(int frame) throws MediaException, EncoderException {
        var seen = known.of(frame);
        if (seen == null) {
            seen = look.at(frame);
            known.add(seen);
        }
        return seen;
    }
}
