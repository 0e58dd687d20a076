package org.frameseek.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.media.FrameTable;
import org.frameseek.search.Hit;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one query on every video indexed with a model. Opens one index at a time, so that memory use stays that of a
/// single video. Blocks; safe for any thread.
public final class LibrarySearch {
    private static final Logger LOG = LoggerFactory.getLogger(LibrarySearch.class);

    private final Library library;
    private final VideoSearch search;
    private final EncoderIdentity model;

    /// The result of one video.
    ///
    /// @param header identifies the video and its last known location
    public record Answer(IndexHeader header, FrameTable frames, SearchResult result) {
        /// The moments, best first.
        public List<Hit> hits() {
            return result.moments().stream().map(moment -> new Hit(header.key(), moment)).toList();
        }

        /// Ranks hits across videos; unlike probabilities, log-odds separate two that are both nearly certain.
        public float logOdds(Hit hit) {
            return result.curve().logOdds()[hit.moment().frame()];
        }
    }

    /// How much of the library the results cover.
    ///
    /// @param videos number with an index of any model
    /// @param asked number indexed with the requested model, complete or not
    /// @param incomplete number of these that lack frames
    /// @param failed number of these whose index cannot be read now
    public record Coverage(int videos, int asked, int incomplete, int failed) {
    }

    /// @param search runs queries with the model
    public LibrarySearch(Library library, VideoSearch search, EncoderIdentity model) {
        this.library = library;
        this.search = search;
        this.model = model;
    }

    /// Searches the most recently indexed videos first.
    ///
    /// @param query without examples, because those are frames of one video
    /// @param top the largest number of moments per video
    /// @param found receives each video's result at once, on this thread
    /// @param cancelled polled between videos
    /// @throws IndexException when the library's folder cannot be read
    public Coverage ask(Query query, int top, Consumer<Answer> found, BooleanSupplier cancelled)
            throws IndexException, EncoderException {
        if (query.singles().anyMatch(single -> single instanceof Query.Example)) {
            throw new IllegalArgumentException("a frame of one video, asked of all: " + query.text());
        }
        var videos = new HashSet<ContentKey>();
        var asked = new ArrayList<IndexEntry>();
        for (var entry : library.entries()) {
            var header = entry.header();
            if (header == null) {
                continue;
            }
            videos.add(header.key());
            if (header.encoder().comparable(model)) {
                asked.add(entry);
            }
        }
        int failed = 0;
        for (var entry : asked) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            failed += ask(entry, query, top, found) ? 0 : 1;
        }
        int incomplete = (int) asked.stream().filter(entry -> !entry.complete()).count();
        return new Coverage(videos.size(), asked.size(), incomplete, failed);
    }

    /// @return true when the index exists and is intact
    private boolean ask(IndexEntry entry, Query query, int top, Consumer<Answer> found) throws EncoderException {
        var header = entry.header();
        if (header == null) {
            return false;
        }
        try {
            var lease = library.lease(header.key(), model);
            if (lease.isEmpty()) {
                return false;
            }
            try (var held = lease.get()) {
                var index = held.get();
                found.accept(new Answer(index.header(), index.frames(), search.search(index, query, top)));
            }
            return true;
        } catch (IndexException e) {
            LOG.warn("not asked: {}", entry.file(), e);
            return false;
        }
    }
}
