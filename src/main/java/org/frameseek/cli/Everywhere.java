package org.frameseek.cli;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.Locale;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.IndexException;
import org.frameseek.library.LibrarySearch;
import org.frameseek.report.LibraryReport;
import org.frameseek.search.Query;

/// Searches the whole library and prints the best moments of all videos.
///
/// @param top how many moments to list
record Everywhere(LibrarySearch search, Interrupt interrupt, int top, PrintWriter out) {
    /// @param print whether to print the result for people too
    JsonObject ask(Query query, boolean print) throws IndexException, EncoderException {
        var report = LibraryReport.ask(search, query, top, interrupt);
        if (print) {
            print(report);
        }
        return report.json();
    }

    private void print(LibraryReport report) {
        var coverage = report.coverage();
        out.printf("%n\"%s\"%n", report.query().text());
        out.printf(Locale.ROOT, "  Asked %,d of %,d videos in the library%s%s.%n", coverage.asked() - coverage.failed(),
                coverage.videos(),
                coverage.asked() < coverage.videos() ? "; the others are not indexed with this model" : "",
                coverage.incomplete() > 0 ? "; " + coverage.incomplete() + " of them are not complete" : "");
        if (coverage.asked() == 0) {
            out.println("  Index videos first: frameseek index VIDEO");
            return;
        }
        if (report.weak()) {
            out.println("  Nothing in the library matches convincingly."
                    + (report.lines().isEmpty() ? "" : " The nearest moments are:"));
        }
        int rank = 1;
        for (var line : report.lines()) {
            var match = line.match();
            out.printf(Locale.ROOT, "  %2d  %s  %s  frame %,d  %s %.0f %%  score %.3f%n", rank++,
                    line.header().source().path(),
                    match.timecode(), match.frame(), match.fit().name().toLowerCase(Locale.ROOT),
                    100 * match.probability(), match.score());
        }
    }
}
