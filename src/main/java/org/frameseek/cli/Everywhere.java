package org.frameseek.cli;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.library.LibrarySearch;
import org.frameseek.library.LibrarySearch.Answer;
import org.frameseek.library.LibrarySearch.Coverage;
import org.frameseek.library.LibrarySearch.Limits;
import org.frameseek.media.FrameTable;
import org.frameseek.search.Brief.Found;
import org.frameseek.search.Query;

/// Searches the whole library and prints the best moments of all videos.
///
/// @param top how many moments to list
record Everywhere(LibrarySearch search, Interrupt interrupt, int top, PrintWriter out) {
    /// A moment and its printed data, without the curves of its video.
    private record Line(IndexHeader header, FrameTable frames, Found found) {
        static Stream<Line> of(Answer answer) {
            var frames = Objects.requireNonNull(answer.frames());
            return answer.brief().found().stream().map(found -> new Line(answer.header(), frames, found));
        }

        JsonObject json() {
            return LibraryJson.match(header, frames, found.moment());
        }
    }

    /// @param print whether to print the result for people too
    JsonObject ask(Query query, boolean print) throws IndexException, EncoderException {
        var all = new ArrayList<Line>();
        var coverage = search.ask(query, new Limits(top, top), answer -> {
            if (answer.frames() != null) {
                Line.of(answer).forEach(all::add);
            }
        }, interrupt);
        var lines = listed(all);
        boolean weak = lines.isEmpty() || lines.getFirst().found().moment().weak();
        if (print) {
            print(query, coverage, weak, lines);
        }
        return LibraryJson.of(query, weak, coverage, lines.stream().map(Line::json).toList());
    }

    /// The matches of all videos, best first. Without any, the nearest moment of each video.
    private List<Line> listed(List<Line> all) {
        var matches = all.stream().filter(line -> !line.found().moment().weak()).toList();
        var nearest = all.stream().filter(line -> line.found().moment().rank() == 1).toList();
        return (matches.isEmpty() ? nearest : matches).stream()
                .sorted(Comparator.comparingDouble(line -> -line.found().logOdds())).limit(top).toList();
    }

    private void print(Query query, Coverage coverage, boolean weak, List<Line> lines) {
        out.printf("%n\"%s\"%n", query.text());
        out.printf(Locale.ROOT, "  Asked %,d of %,d videos in the library%s%s.%n", coverage.asked() - coverage.failed(),
                coverage.videos(),
                coverage.asked() < coverage.videos() ? "; the others are not indexed with this model" : "",
                coverage.incomplete() > 0 ? "; " + coverage.incomplete() + " of them are not complete" : "");
        if (coverage.asked() == 0) {
            out.println("  Index videos first: frameseek index VIDEO");
            return;
        }
        if (weak) {
            out.println("  Nothing in the library matches convincingly."
                    + (lines.isEmpty() ? "" : " The nearest moments are:"));
        }
        int rank = 1;
        for (var line : lines) {
            var match = MatchReport.match(line.frames(), line.found().moment());
            out.printf(Locale.ROOT, "  %2d  %s  %s  frame %,d  %s %.0f %%  score %.3f%n", rank++,
                    line.header().source().path(),
                    match.timecode(), match.frame(), match.fit().name().toLowerCase(Locale.ROOT),
                    100 * match.probability(), match.score());
        }
    }
}
