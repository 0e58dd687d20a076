package org.frameseek.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
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

/// The best moments of all videos for one query, or the nearest moment of each video when none matches.
///
/// @param weak whether no line is a convincing match
public record LibraryReport(Query query, Coverage coverage, boolean weak, List<Line> lines) {
    /// A moment of one video.
    public record Line(IndexHeader header, FrameTable frames, Found found) implements LibraryJson.Candidate {
        private static Stream<Line> of(Answer answer) {
            var frames = Objects.requireNonNull(answer.frames());
            return answer.brief().found().stream().map(found -> new Line(answer.header(), frames, found));
        }

        public MatchReport.Match match() {
            return MatchReport.match(frames, found.moment());
        }

        @Override
        public int rank() {
            return found.moment().rank();
        }

        @Override
        public boolean weak() {
            return found.moment().weak();
        }

        @Override
        public float logOdds() {
            return found.logOdds();
        }
    }

    /// Searches the library.
    ///
    /// @param top how many lines to list
    /// @param cancelled polled between videos
    public static LibraryReport ask(LibrarySearch search, Query query, int top, BooleanSupplier cancelled)
            throws IndexException, EncoderException {
        var all = new ArrayList<Line>();
        var coverage = search.ask(query, new Limits(top, top), answer -> {
            if (answer.frames() != null) {
                Line.of(answer).forEach(all::add);
            }
        }, cancelled);
        var listed = LibraryJson.listed(all, top);
        return new LibraryReport(query, coverage, listed.isEmpty() || listed.getFirst().weak(), listed);
    }

    public JsonObject json() {
        return LibraryJson.of(query, weak, coverage, lines.stream()
                .map(line -> LibraryJson.match(line.header(), line.frames(), line.found().moment())).toList());
    }
}
