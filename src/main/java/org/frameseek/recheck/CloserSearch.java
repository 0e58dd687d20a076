package org.frameseek.recheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.VideoIndex;
import org.frameseek.media.MediaException;
import org.frameseek.search.Box;
import org.frameseek.search.CloseUp;
import org.frameseek.search.Fit;
import org.frameseek.search.Moment;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Searches one video and looks closer at the best places of each answer. Blocks for up to a minute. Use from one
/// thread at a time.
///
/// @param known what was looked at before; grows
public record CloserSearch(VideoSearch search, VideoIndex index, CloserLook look, CloseUps known) {
    /// How many places are looked at: few enough for a minute on a processor.
    public static final int PLACES = 50;
    /// How many of them are looked at even closer, at parts of their best part. Measured with the demo model and things
    /// of 1/100 to 1/36 of the picture: the right place comes first in 81 of 100 clips with it, in 70 without.
    public static final int NEARER = 10;

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
        var places = search.places(index, query, PLACES);
        int all = places.moments().size() + NEARER;
        int done = 0;
        var looked = new LinkedHashMap<Integer, CloseUp>();
        for (var moment : places.moments()) {
            progress.report(done++, all);
            look(moment.frame(), null, () -> look.at(moment.frame()), looked);
        }
        for (var moment : unsure(search.closer(index, places, List.copyOf(looked.values())))) {
            progress.report(done++, all);
            var part = Objects.requireNonNull(moment.part());
            var seen = Objects.requireNonNull(looked.get(moment.frame()));
            look(moment.frame(), part, () -> look.nearer(seen, part), looked);
        }
        return search.closer(index, places, List.copyOf(looked.values())).limitedTo(top);
    }

    /// The moments that are worth an even closer look: of the best, those that owe it to a part without being sure.
    public static List<Moment> unsure(SearchResult closer) {
        return closer.moments().stream().limit(NEARER)
                .filter(moment -> moment.part() != null && Fit.of(moment.probability()) != Fit.SURE).toList();
    }

    private interface Look {
        CloseUp take() throws MediaException, EncoderException;
    }

    private void look(int frame, @Nullable Box part, Look look, Map<Integer, CloseUp> looked)
            throws EncoderException {
        try {
            var seen = known.of(frame, part);
            if (seen == null) {
                seen = look.take();
                known.add(seen, part);
            }
            looked.put(frame, seen);
        } catch (MediaException e) {
            LOG.warn("Judged as before: frame {} cannot be decoded again", frame, e);
        }
    }
}
