package org.frameseek.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.index.ContentKey;
import org.frameseek.library.LibrarySearch.Answer;
import org.frameseek.library.LibrarySearch.Coverage;
import org.frameseek.library.LibrarySearch.Limits;
import org.frameseek.search.Query;

/// A search of a library under way. Each step answers for one video: first for all videos by their segments, then for
/// the most promising ones by their frames. Stop by taking no more. Use from one thread at a time.
public final class LibraryRun {
    private final LibrarySearch search;
    private final Query query;
    private final Limits limits;
    private final List<IndexEntry> asked = new ArrayList<>();
    private final List<Promising> promising = new ArrayList<>();
    private final int videos;
    private int next;
    private int nextExact;
    private int failed;

    /// A video whose segments were searched.
    private record Promising(IndexEntry entry, float logOdds) {
    }

    LibraryRun(LibrarySearch search, Query query, Limits limits, List<IndexEntry> entries, EncoderIdentity model) {
        this.search = search;
        this.query = query;
        this.limits = limits;
        var keys = new HashSet<ContentKey>();
        for (var entry : entries) {
            var header = entry.header();
            if (header == null) {
                continue;
            }
            keys.add(header.key());
            if (header.encoder().comparable(model)) {
                asked.add(entry);
            }
        }
        videos = keys.size();
    }

    public boolean hasNext() {
        return next < asked.size() || nextExact < Math.min(limits.exact(), promising.size());
    }

    /// The next answer, which replaces an earlier one of the same video. Empty when an index cannot be read.
    public Optional<Answer> next() throws EncoderException {
        if (next == asked.size()) {
            return search.exact(promising.get(nextExact++).entry(), query, limits.moments());
        }
        var entry = asked.get(next++);
        var answer = search.ask(entry, query, limits.moments());
        answer.filter(coarse -> coarse.frames() == null)
                .ifPresent(coarse -> promising.add(new Promising(entry, coarse.brief().logOdds())));
        failed += answer.isPresent() ? 0 : 1;
        if (next == asked.size()) {
            promising.sort(Comparator.comparingDouble(each -> -each.logOdds()));
        }
        return answer;
    }

    /// What the answers cover when the run is over.
    public Coverage coverage() {
        int incomplete = (int) asked.stream().filter(entry -> !entry.complete()).count();
        return new Coverage(videos, asked.size(), incomplete, failed);
    }
}
