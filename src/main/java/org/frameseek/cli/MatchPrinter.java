package org.frameseek.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.frameseek.encoder.Legibility;
import org.frameseek.report.MatchReport;
import org.frameseek.search.BoxPlace;
import org.frameseek.search.HeatColumns;
import org.frameseek.search.SearchResult;

/// Prints the result of one description: a heatmap of the whole video, then the ranked moments.
record MatchPrinter(PrintWriter out) {
    private static final int COLUMNS = 72;
    private static final String LEVELS = "▁▂▃▄▅▆▇█";

    void print(MatchReport report, SearchResult result) {
        out.printf("%n\"%s\"%n", report.query());
        // A foreign script falls apart into more tokens than fit; its length is not the problem.
        if (report.truncated() && report.legibility() == Legibility.CLEAR) {
            out.println("  The description is longer than the model can read; its end was ignored.");
        }
        if (!report.searched()) {
            out.println("  Nothing is indexed yet.");
            return;
        }
        if (report.weak()) {
            out.println("  No convincing match: the video may not show this."
                    + (report.matches().isEmpty() ? "" : " The nearest moments are:"));
        }
        out.println("  " + heat(result.heat()));
        out.println("  " + marks(report));
        for (var match : report.matches()) {
            out.printf(
                    Locale.ROOT, "  %2d  %s  frame %,d  %s %.0f %%  score %.3f  z %.1f  (%s)%s%s%n", match.rank(),
                    match.timecode(), match.frame(), match.fit().name().toLowerCase(Locale.ROOT),
                    100 * match.probability(), match.score(), match.z(), span(match),
                    match.box() == null ? "" : "  in the " + BoxPlace.of(match.box()).words(),
                    match.exported() == null ? "" : "  → " + match.exported());
        }
    }

    private static String span(MatchReport.Match match) {
        return String.format(Locale.ROOT, "%.2f–%.2f s", match.startSeconds(), match.endSeconds());
    }

    static String heat(float[] heat) {
        var line = new StringBuilder();
        for (float value : HeatColumns.max(heat, 0, heat.length, COLUMNS)) {
            line.append(Float.isNaN(value) ? '·' : LEVELS.charAt(Math.min(7, (int) (value * LEVELS.length()))));
        }
        return line.toString();
    }

    /// The ranks below the columns of their best frames; if two share a column, the better rank stays.
    private static String marks(MatchReport report) {
        var line = " ".repeat(COLUMNS).toCharArray();
        for (var match : report.matches().reversed()) {
            var rank = Integer.toString(match.rank());
            int column = (int) ((long) match.frame() * COLUMNS / report.frames());
            for (int i = 0; i < rank.length() && column + i < COLUMNS; i++) {
                line[column + i] = rank.charAt(i);
            }
        }
        return new String(line).stripTrailing();
    }
}
