package org.frameseek.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.VideoIndex;
import org.frameseek.media.FrameTable;
import org.frameseek.search.Brief;
import org.frameseek.search.Query;
import org.frameseek.search.Segments;
import org.frameseek.search.VideoSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one query on every video indexed with a model: on the segments of all videos first, then on the frames of the
/// best ones. Opens one index at a time, so that memory use stays that of a single video. Blocks; safe for any thread.
///
/// Can ask the libraries of others too. These are only read.
public final class LibrarySearch {
    private static final Logger LOG = LoggerFactory.getLogger(LibrarySearch.class);

    private final Library library;
    private final List<Library> others;
    private final VideoSearch search;
    private final EncoderIdentity model;

    /// The result of one video.
    ///
    /// @param header identifies the video and its last known location
    /// @param frames the video's frames when all of them were searched, null when only its segments were
    public record Answer(IndexHeader header, Brief brief, @Nullable FrameTable frames) {
    }

    /// How much of the library the results cover.
    ///
    /// @param videos number with an index of any model
    /// @param asked number indexed with the requested model, complete or not
    /// @param incomplete number of these that lack frames
    /// @param failed number of these whose index cannot be read now
    public record Coverage(int videos, int asked, int incomplete, int failed) {
    }

    /// How many moments a query lists.
    ///
    /// @param moments the largest number per video
    /// @param exact number of videos whose frames are searched, the most promising ones
    public record Limits(int moments, int exact) {
    }

    /// @param search runs queries with the model
    public LibrarySearch(Library library, VideoSearch search, EncoderIdentity model) {
        this(library, List.of(), search, model);
    }

    /// @param others libraries to ask too; a video in several is asked in the first
    public LibrarySearch(Library library, List<Library> others, VideoSearch search, EncoderIdentity model) {
        this.library = library;
        this.others = List.copyOf(others);
        this.search = search;
        this.model = model;
    }

    /// Starts a search of the most recently indexed videos first.
    ///
    /// @param query without examples, because those are frames of one video
    /// @throws IndexException when a library's folder cannot be read
    public LibraryRun start(Query query, Limits limits) throws IndexException {
        if (query.singles().anyMatch(single -> single instanceof Query.Example)) {
            throw new IllegalArgumentException("a frame of one video, asked of all: " + query.text());
        }
        return new LibraryRun(this, query, limits, entries(), model);
    }

    private List<IndexEntry> entries() throws IndexException {
        var entries = new ArrayList<>(library.entries());
        for (var other : others) {
            for (var entry : other.entries()) {
                var header = entry.header();
                if (header != null && entries.stream().map(IndexEntry::header)
                        .noneMatch(known -> known != null && known.isOf(header.key(), header.encoder()))) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private Library owner(IndexEntry entry) {
        return others.stream().filter(other -> other.holds(entry.file())).findFirst().orElse(library);
    }

    /// Runs a whole search.
    ///
    /// @param found receives each video's result at once, and an exact one later for the best videos
    /// @param cancelled polled between videos
    /// @throws IndexException when a library's folder cannot be read
    /// @throws CancellationException when cancelled: half of the videos are no answer
    public Coverage ask(Query query, Limits limits, Consumer<Answer> found, BooleanSupplier cancelled)
            throws IndexException, EncoderException {
        var run = start(query, limits);
        while (run.hasNext()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            run.next().ifPresent(found);
        }
        return run.coverage();
    }

    /// Searches the segments of a video, or its frames while it has none. Empty when the index is gone or damaged.
    Optional<Answer> ask(IndexEntry entry, Query query, int top) throws EncoderException {
        var segments = segments(entry);
        var header = entry.header();
        return segments == null || header == null
                ? exact(entry, query, top, null)
                : Optional.of(new Answer(header, search.brief(segments, query, top), null));
    }

    /// Searches all frames of a video. Empty when the index is gone or damaged.
    Optional<Answer> exact(IndexEntry entry, Query query, int top) throws EncoderException {
        return exact(entry, query, top, segments(entry));
    }

    private Optional<Answer> exact(IndexEntry entry, Query query, int top, @Nullable Segments segments)
            throws EncoderException {
        var header = entry.header();
        if (header == null) {
            return Optional.empty();
        }
        try {
            var lease = owner(entry).lease(header.key(), model);
            if (lease.isEmpty()) {
                return Optional.empty();
            }
            try (var held = lease.get()) {
                var index = held.get();
                var brief = segments == null
                        ? search.brief(index, query, top)
                        : search.brief(index, segments, query, top);
                return Optional.of(new Answer(index.header(), brief, index.frames()));
            }
        } catch (IndexException | InternalError e) {
            // Java reports a mapped file that became shorter, or whose network drive is gone, as an internal error.
            LOG.warn("not asked: {}", entry.file(), e);
            return Optional.empty();
        }
    }

    /// The segments of a complete index, made now if they are missing. Null when it is not complete: it still grows.
    private @Nullable Segments segments(IndexEntry entry) {
        var header = entry.header();
        if (header == null || !entry.complete()) {
            return null;
        }
        var file = new SegmentsFile(entry.file());
        var known = file.read(entry.frames(), entry.indexed()).orElse(null);
        try {
            var segments = known == null ? make(entry, header) : known;
            var judged = segments == null ? null : search.judged(segments);
            if (judged != null && judged != known && owner(entry) == library) {
                file.write(judged);
            }
            return judged;
        } catch (IndexException | InternalError e) {
            LOG.warn("no segments of {}", entry.file(), e);
            return null;
        }
    }

    private @Nullable Segments make(IndexEntry entry, IndexHeader header) throws IndexException {
        var lease = owner(entry).lease(header.key(), model);
        if (lease.isEmpty()) {
            return null;
        }
        try (var held = lease.get()) {
            VideoIndex index = held.get();
            return Segments.of(index);
        }
    }
}
